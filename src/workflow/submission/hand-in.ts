import { withOrigins } from '../../domain/source/source.seed.js';
import { vagueDate } from '../../graph/values/vague-date.js';
import { hashOf, type OwnRelation, type RecordContent } from '../../graph/write/content.js';
import { type Document } from '../../graph/write/documents.js';
import { randomSigns } from '../act/random-slug.js';
import { CONSENT, consentId, ended, wordingHash, type ConsentBody } from '../consent/consent.js';
import { checkDraft, isEvidence } from '../draft/check-draft.js';
import { DRAFT, standing, type DraftBody, type DraftDocument } from '../draft/draft.js';
import { typeNamed } from '../draft/record-input.js';
import { sharingsOf, type Sharings } from '../draft/sharing-of.js';
import { refuseTelling, toBeShown } from '../naming/unnamed.js';
import { RECEIPT, type ReceiptBody } from '../receipt/receipt.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { detail, Refused } from '../refusal/refused.js';
import { fileAccess, type Sharing } from './submission-access.js';
import { partsOf, withProperties, type SubmissionCase } from './submission-case.js';
import { today } from './submission-content.js';

/** What handing in takes: every draft as a record, and whom each is for. */
interface Parts {
  readonly drafts: readonly DraftDocument[];
  readonly contents: readonly RecordContent[];
  readonly sharings: Sharings;
}

/**
 * Turns the drafts of a submission into records that officers and the submitter see, notes what the
 * submitter agreed to, and leaves a receipt; answers the id of the receipt.
 */
export async function handIn(submission: SubmissionCase): Promise<string> {
  const { unit } = submission;
  const drafts = await unit.allDocuments<DraftBody>({ kind: DRAFT, about: submission.id });
  const parts = await completeParts(submission, standing(drafts));
  writeRecords(submission, parts);
  writeSubmission(submission, parts);
  await agree(submission, parts);
  await openDrafts(submission, drafts);
  return leaveReceipt(submission, parts);
}

async function completeParts(
  submission: SubmissionCase,
  drafts: readonly DraftDocument[],
): Promise<Parts> {
  const { schema } = submission.unit;
  const checked = drafts.map(({ body }) => ({
    body,
    ...checkDraft(
      schema,
      { type: typeNamed(schema, body.type), recordId: body.recordId, fields: body.fields },
      submission.submitterKind,
    ),
  }));
  const lacks = checked.flatMap(({ body, wrong, missing }) =>
    [...wrong, ...missing].map(({ path, message }) => detail([body.recordId, ...path], message)),
  );
  refuseIncomplete(submission, drafts.length, lacks);
  const contents = withOrigins(checked.map(({ content }) => content));
  await refuseGone(submission, contents);
  const bodies = drafts.map(({ body }) => body);
  const sharings = sharingsOf(schema, bodies);
  const shown = contents.map((each) => toBeShown(schema, each, sharingAt(sharings, each.id)));
  await refuseTelling(submission, shown);
  return { drafts, contents, sharings };
}

function refuseIncomplete(
  { isNil, held }: SubmissionCase,
  count: number,
  lacks: readonly ReturnType<typeof detail>[],
): void {
  const confirms = held.content.relations.some(({ type }) => type === 'CONFIRMS');
  if (count === 0 && !isNil && !confirms) {
    throw new Refused(
      RefusalCode.INCOMPLETE,
      'The submission holds no record; save one, confirm an earlier one by "confirmStillValid", or answer by "declareNil" that there is nothing.',
    );
  }
  if (lacks.length === 0) return;
  throw new Refused(
    RefusalCode.INCOMPLETE,
    'Something is missing; the details say what, each under the id of its record and its field.',
    [],
    lacks,
  );
}

/** What a record named when it was saved may have gone since. */
async function refuseGone(
  { unit }: SubmissionCase,
  contents: readonly RecordContent[],
): Promise<void> {
  const own = new Set(contents.map(({ id }) => id));
  const named = contents.flatMap(({ id, relations }) => relations.map(({ to }) => ({ id, to })));
  const others = [...new Set(named.map(({ to }) => to).filter((to) => !own.has(to)))];
  const visible = await unit.visible(others);
  const gone = named.filter(({ to }) => !own.has(to) && !visible.has(to));
  if (gone.length === 0) return;
  throw new Refused(
    RefusalCode.INVALID_INPUT,
    'Records name what is there no longer; the details say which.',
    [],
    gone.map(({ id, to }) => detail([id], `there is no "${to}" any longer; name another`)),
  );
}

function writeRecords(submission: SubmissionCase, { contents }: Parts): void {
  const { unit, held } = submission;
  const access = fileAccess(submission);
  unit.write(...contents.map((content) => ({ content, access })));
  const kept = new Set(contents.map(({ id }) => id));
  unit.end(...partsOf(held).filter((id) => !kept.has(id)));
}

function writeSubmission(submission: SubmissionCase, { contents }: Parts): void {
  const { unit, held } = submission;
  const own = held.content.relations.filter(
    ({ type }) => type !== 'CONTAINS' && type !== 'SUPPLIES',
  );
  const parts = contents.map(({ id, type }): OwnRelation => ({
    type: isEvidence(type) ? 'CONTAINS' : 'SUPPLIES',
    to: id,
    properties: {},
  }));
  const content = { ...withProperties(held, receivedToday(held)), relations: [...own, ...parts] };
  unit.write({ content, access: fileAccess(submission) });
}

/** A submission that nobody received on paper is received on the day that it is handed in. */
function receivedToday({ content }: SubmissionCase['held']) {
  if (typeof content.properties['receivedOn'] === 'string') return {};
  const field = content.type.getFields()['receivedOn'];
  if (field === undefined) throw new Error('A submission has no day of receipt.');
  const values = vagueDate.parse(today(), field.type);
  return Object.fromEntries(
    vagueDate.properties('receivedOn').map((name, index) => [name, values[index] ?? null]),
  );
}

function sharingAt(sharings: Sharings, id: string): Sharing {
  const sharing = sharings.get(id);
  if (sharing === undefined) throw new Error(`It is not known whom ${id} is for.`);
  return sharing;
}

/** Earlier consents were to earlier wordings, so they end where new ones begin. */
async function agree(submission: SubmissionCase, { contents, sharings }: Parts): Promise<void> {
  const { unit, id: about, account, enteredBy } = submission;
  const before = await unit.allDocuments<ConsentBody>({ kind: CONSENT, about });
  const givenAt = unit.recordedAt;
  const access = fileAccess(submission);
  const given = contents.map((content): Omit<Document<ConsentBody>, 'stateId' | 'recordedAt'> => {
    const { audience, sharingLevel, readers } = sharingAt(sharings, content.id);
    const body: ConsentBody = {
      recordId: content.id,
      wordingHash: wordingHash(content),
      audience,
      readers: readers ?? [],
      sharingLevel,
      givenBy: account.id,
      enteredBy,
      givenAt,
      endedAt: null,
    };
    return { id: consentId(body), kind: CONSENT, about, access, body };
  });
  await unit.put(...ended(before, givenAt), ...given);
}

/** From now on officers see whom each record is for. */
async function openDrafts(
  submission: SubmissionCase,
  drafts: readonly DraftDocument[],
): Promise<void> {
  const access = fileAccess(submission);
  await submission.unit.put(
    ...drafts.map((draft) => ({ ...draft, access, body: { ...draft.body, handedIn: true } })),
  );
}

const RECEIPT_SIGNS = 16;

async function leaveReceipt(submission: SubmissionCase, { contents }: Parts): Promise<string> {
  const { unit, id: about, held } = submission;
  const wordings = contents.map((content) => [content.id, wordingHash(content)]).sort();
  const body: ReceiptBody = {
    receivedAt: unit.recordedAt,
    hash: hashOf({ submission: wordingHash(held.content), records: wordings }),
    records: contents.length,
  };
  const id = `receipt:${randomSigns(RECEIPT_SIGNS)}`;
  const access = fileAccess(submission);
  await unit.put({ id, kind: RECEIPT, about, access, body });
  return id;
}
