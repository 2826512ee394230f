import { type AccountName } from '../../access/support/accounts.js';
import { type Desk, type Done } from './desk.js';
import { aLaw, move, save, start } from './submission.js';

export type Values = Readonly<Record<string, unknown>>;

export const PUBLIC = { head: { audience: 'PUBLIC', sharingLevel: 'CLEAR' } };
export const WHOSE = { submitter: 'party:VN', submitterKind: 'PARTY' };
export const LETTER = {
  onBehalfOf: WHOSE,
  head: {
    receivedOn: '2017-07-28',
    original: {
      title: 'Reply to Notification 2017/036',
      pages: 3,
      language: 'en',
      sha256: 'a'.repeat(64),
    },
  },
};

export interface Reviewed {
  readonly submission: string;
  readonly record: string;
}

/** A submission with one law that lies with an officer for review. */
export async function inReview(
  desk: Desk,
  who: AccountName,
  head: Values,
  draft: Values,
): Promise<Reviewed> {
  const submission = await start(desk, who, head);
  const { recordId } = await save(desk, who, { submission, record: aLaw(), ...draft });
  await move(desk, who, 'submitSubmission', { submission });
  await move(desk, 'secondOfficer', 'takeUpSubmission', { submission });
  return { submission, record: recordId };
}

export const publish = (
  desk: Desk,
  who: AccountName,
  submission: string,
  more: Values = {},
): Promise<Done> =>
  move(desk, who, 'publishSubmission', { submission, personsChecked: true, ...more });

export async function seenBy(desk: Desk, who: AccountName, id: string): Promise<boolean> {
  const { node } = await desk.ask<{ node: unknown }>(
    who,
    'query ($id: ID!) { node(id: $id) { id } }',
    { id },
  );
  return node !== null;
}

export interface File {
  readonly allowedMoves: readonly string[];
  readonly comments: readonly Values[];
  readonly receipts: readonly Values[];
  readonly consents: readonly Values[];
}

export async function fileOf(
  desk: Desk,
  who: AccountName,
  submission: string,
): Promise<File | null> {
  const { file } = await desk.ask<{ file: File | null }>(
    who,
    `query ($id: ID!) { file: submissionFile(submission: $id) { allowedMoves
      comments { text audience move field writerKind writtenBy }
      receipts { records } consents { recordId audience enteredBy endedAt } } }`,
    { id: submission },
  );
  return file;
}
