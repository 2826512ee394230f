import { Field, ID, InputType } from 'type-graphql';
import { Audience } from '../../access/audience.js';
import { KeyedInput } from '../act/keyed.input.js';
import { RecordInput } from './record-input.js';

@InputType('SaveDraftInput', { description: 'A draft of one record of a submission.' })
export class SaveDraftInput extends KeyedInput {
  @Field(() => ID, { description: 'The submission that it belongs to.' })
  submission!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The draft to go on with; left out for a new one.',
  })
  draft?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'With "draft": its "stateId" as you last read it.',
  })
  stateId?: string | null;

  @Field(() => RecordInput, { description: 'What is said, as far as it is known.' })
  record!: object;

  @Field(() => ID, {
    nullable: true,
    description:
      "For a new draft: a record of the same type to begin from, such as last year's; what is said in " +
      '"record" stands over it.',
  })
  copyFrom?: string | null;

  @Field(() => Audience, {
    nullable: true,
    description:
      'Whom its submitter wants it to be for once it is published; OFFICERS unless it is said. A ' +
      'source or organisation goes to whom the records that name it go.',
  })
  audience?: Audience | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'For the audience NAMED: the accounts, Parties or organisations that it is for.',
  })
  readers?: string[] | null;
}
