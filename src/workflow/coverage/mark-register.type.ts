import { createUnionType, ObjectType } from 'type-graphql';
import { Refusal } from '../refusal/refusal.type.js';

@ObjectType('RegisterMarked', {
  description: 'The mark of the register was set or taken back.',
  simpleResolvers: true,
})
export class RegisterMarked {
  readonly notificationId!: string;
}

export const MarkRegisterCompleteResult = createUnionType({
  name: 'MarkRegisterCompleteResult',
  description: 'What MarkRegisterComplete did, or why it did nothing.',
  types: () => [RegisterMarked, Refusal] as const,
});
