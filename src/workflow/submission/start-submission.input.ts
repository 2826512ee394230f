import { Field, ID, InputType } from 'type-graphql';
import { KeyedInput } from '../act/keyed.input.js';
import { SubmissionHeadInput } from './submission-head.input.js';
import { SubmitterKind } from './submitter-kind.js';

@InputType('OnBehalfOfInput', {
  description: 'For officers who enter a letter: whose it is.',
})
export class OnBehalfOfInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'The Party or organisation that sent it; left out for an expert, who is not named.',
  })
  submitter?: string | null;

  @Field(() => SubmitterKind, { description: 'What the submitter is.' })
  submitterKind!: SubmitterKind;
}

@InputType('StartSubmissionInput', { description: 'A submission to begin.' })
export class StartSubmissionInput extends KeyedInput {
  @Field(() => OnBehalfOfInput, {
    nullable: true,
    description: 'For officers alone: for whom it is entered. All others submit for themselves.',
  })
  onBehalfOf?: OnBehalfOfInput | null;

  @Field(() => SubmissionHeadInput, {
    nullable: true,
    description: 'What it says beside its records; all of it may wait.',
  })
  head?: SubmissionHeadInput | null;
}
