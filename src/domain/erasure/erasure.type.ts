import { Field, ObjectType } from 'type-graphql';
import { DateTime } from '../../graph/values/instant.js';
import { ErasureReason } from './erasure-reason.js';

@ObjectType('Erasure', {
  description:
    'That what a field said was erased by decision of two officers. A text that must be there reads ' +
    '"[erased]" instead, all else as not reported.',
  simpleResolvers: true,
})
export class Erasure {
  @Field(() => String, { description: 'The field.' })
  readonly field!: string;

  @Field(() => DateTime, { description: 'When it was erased.' })
  readonly erasedAt!: string;

  @Field(() => ErasureReason, { description: 'Why.' })
  readonly reason!: ErasureReason;
}
