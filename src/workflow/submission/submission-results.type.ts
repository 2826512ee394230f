import { ObjectType } from 'type-graphql';

/** The fields of these answers are looked up from the ids that they hold. */

@ObjectType('SubmissionDone', { description: 'It was done.', simpleResolvers: true })
export class SubmissionDone {
  readonly submissionId!: string;
}

@ObjectType('SubmissionHandedIn', {
  description: 'The submission was handed in.',
  simpleResolvers: true,
})
export class SubmissionHandedIn {
  readonly submissionId!: string;
  readonly receiptId!: string;
}
