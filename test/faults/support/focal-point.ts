import { aLaw } from '../../workflow/support/submission.js';
import { ActKind, type Act } from './act.js';
import { send, type Patience } from './send.js';

type Values = Readonly<Record<string, unknown>>;

export interface FocalPoint {
  readonly url: string;
  readonly token: string;
  /** The code of its Party. */
  readonly party: string;
  readonly patience: Patience;
  /** Hears each act once it is over. */
  readonly onAct: (act: Act) => void;
}

const START = `mutation ($input: StartSubmissionInput!) { done: startSubmission(input: $input) {
  __typename ... on SubmissionDone { submission { id stateId } } ... on Refusal { code message } } }`;

const SAVE = `mutation ($input: SaveDraftInput!) { done: saveDraft(input: $input) {
  __typename ... on DraftSaved { draft { recordId missing { path } } } ... on Refusal { code message } } }`;

const SUBMIT = `mutation ($input: SubmitSubmissionInput!) { done: submitSubmission(input: $input) {
  __typename ... on SubmissionHandedIn { submission { id } receipt { id records } }
  ... on Refusal { code message } } }`;

const HEAD = { language: 'en', audience: 'PARTIES' };

/** Begins a submission, saves its records one after the other, and hands it in. */
export async function submitRecords(desk: FocalPoint, records: number): Promise<void> {
  const { party } = desk;
  const begin = { kind: ActKind.START, name: 'start', title: null, input: { head: HEAD } };
  const started = await act(desk, START, begin);
  if (started === null) return;
  const { id: submission, stateId } = started['submission'] as { id: string; stateId: string };
  for (let number = 1; number <= records; number += 1) {
    const title = titleOf(party, number);
    const record = aLaw({ title: { en: title }, enactedBy: `party:${party}` });
    const input = { submission, record };
    const what = { kind: ActKind.SAVE, name: `record-${number}`, title, input };
    if ((await act(desk, SAVE, what)) === null) return;
  }
  const input = { submission, stateId };
  await act(desk, SUBMIT, { kind: ActKind.SUBMIT, name: 'submit', title: null, input });
}

const titleOf = (party: string, number: number): string => `Law ${number} of ${party}`;

interface What {
  readonly kind: ActKind;
  readonly name: string;
  /** What the record is called, where it is one. */
  readonly title: string | null;
  readonly input: Values;
}

async function act(
  { url, token, party, patience, onAct }: FocalPoint,
  query: string,
  { kind, name, title, input }: What,
): Promise<Values | null> {
  const key = `${party}-${name}`;
  const request = { url, token, query, input: { idempotencyKey: key, ...input } };
  const { done, ...sent } = await send(request, patience);
  const answer = done === null ? null : idIn(kind, done);
  onAct({ kind, key, party, title, answer, ...sent });
  return done;
}

function idIn(kind: ActKind, done: Values): string {
  const { id, recordId } = done[kind === ActKind.SAVE ? 'draft' : 'submission'] as {
    readonly id?: string;
    readonly recordId?: string;
  };
  return String(recordId ?? id);
}
