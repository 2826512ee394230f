import { type AccountName } from '../../access/support/accounts.js';
import { type Desk, type Done } from './desk.js';

type Values = Readonly<Record<string, unknown>>;

const SUBMISSION = 'submission { id stateId status }';
const DONE = `... on SubmissionDone { ${SUBMISSION} }`;

const SELECTIONS: Readonly<Record<string, string>> = {
  submitSubmission: `... on SubmissionHandedIn { ${SUBMISSION} receipt { id receivedAt hash records } }`,
  publishSubmission: `... on SubmissionPublished { ${SUBMISSION} isDryRun plan { audience warnings { path } records {
    recordId recordType audience readers sharingLevel warnings { path message } } } }`,
};

/** Makes a move of a submission in its present state. */
export async function move(
  desk: Desk,
  who: AccountName,
  mutation: string,
  input: Values & { readonly submission: string },
): Promise<Done> {
  const stateId = await stateOf(desk, input.submission);
  return desk.call(who, mutation, { stateId, ...input }, SELECTIONS[mutation] ?? DONE);
}

/** The version that whoever may see it would read; past the guard, for strangers try it too. */
export async function stateOf(desk: Desk, id: string): Promise<string> {
  const [row] = await desk.seeded.graph.database.read(
    'MATCH (n:Entity {id: $id}) RETURN n.stateId',
    { id },
  );
  return String(row?.[0]);
}

export async function start(desk: Desk, who: AccountName, input: Values = {}): Promise<string> {
  const done = await desk.call(who, 'startSubmission', input, DONE);
  if (done.submission === undefined) throw new Error(JSON.stringify(done));
  return done.submission.id;
}

const DRAFT = `draft { id stateId recordId recordType fields audience readers
  missing { path message } warnings { path message } }`;

export interface DraftSeen {
  readonly id: string;
  readonly stateId: string;
  readonly recordId: string;
  readonly recordType: string;
  readonly fields: Values;
  readonly audience: string | null;
  readonly missing: readonly { readonly path: readonly string[]; readonly message: string }[];
  readonly warnings: readonly { readonly path: readonly string[]; readonly message: string }[];
}

export function trySave(desk: Desk, who: AccountName, input: Values): Promise<Done> {
  return desk.call(who, 'saveDraft', input, `... on DraftSaved { ${DRAFT} }`);
}

export async function save(desk: Desk, who: AccountName, input: Values): Promise<DraftSeen> {
  const done = await trySave(desk, who, input);
  if (done['draft'] === undefined) throw new Error(JSON.stringify(done));
  return done['draft'] as DraftSeen;
}

/** A law that can be handed in as it stands. */
export const aLaw = (more: Values = {}): Values => ({
  legislationChange: {
    title: { en: 'Law on online wildlife trade' },
    legalForm: 'ACT',
    sharingLevel: 'CLEAR',
    adoptedOn: '2019-03-01',
    inForceFrom: '2020',
    enactedBy: 'party:VN',
    citations: [{ source: SOURCE, locator: 'Article 3' }],
    ...more,
  },
});

/** Some public source of the seeds. */
export const SOURCE = 'source:cites-notification-2017-036';

/** The drafts of a submission as somebody sees them. */
export async function draftsOf(
  desk: Desk,
  who: AccountName,
  submission: string,
): Promise<
  readonly { readonly id: string; readonly stateId: string; readonly recordId: string }[]
> {
  const { drafts } = await desk.ask<{ drafts: Awaited<ReturnType<typeof draftsOf>> }>(
    who,
    'query ($submission: ID!) { drafts(submission: $submission) { id stateId recordId } }',
    { submission },
  );
  return drafts;
}
