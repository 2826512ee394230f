import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { sharingRefusal } from '../../access/access-code.js';
import { idPrefix } from '../../graph/mapping.js';
import { typed } from '../../graph/typed.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { type RawRecord } from '../../graph/write/parse-record.js';
import { perform, type Actor } from '../act/perform.js';
import { slugOf } from '../act/random-slug.js';
import { allowed } from '../move/allowed.js';
import { Move } from '../move/move.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { detail, notFound, Refused, versionConflict } from '../refusal/refused.js';
import { workingAccess } from '../submission/submission-access.js';
import { type SubmissionCase } from '../submission/submission-case.js';
import { checkDraft } from './check-draft.js';
import { DRAFT, standing, type DraftBody, type DraftDocument } from './draft.js';
import { mergeInput, withoutNothing } from './merge-input.js';
import { givenRecord, type GivenRecord } from './record-input.js';
import { withReferences } from './references.js';
import { type SaveDraftInput } from './save-draft.input.js';
import { sharingOf } from './sharing-of.js';

/** Saves a draft, as incomplete as it may be, if nothing in it is wrong. */
export async function saveDraft(actor: Actor, input: SaveDraftInput) {
  const { schema, graph, account } = actor;
  const { type, fields } = givenRecord(schema, input.record);
  const mine = await graph.documents<DraftBody>({ kind: DRAFT, about: input.submission });
  const drafted = new Set(mine.map(({ body }) => body.recordId));
  const given = { type, fields: await withReferences({ ...actor, type, drafted }, fields) };
  const answer = await perform(
    actor,
    { reason: 'DRAFTED', submission: input.submission, input },
    async (unit) => {
      const { submission } = await allowed(unit, account, Move.EDIT, {
        submission: input.submission,
      });
      const before = await draftBefore(unit, input, given);
      if (before === undefined) await refuseOneMore(submission);
      const body = nextBody(before?.body, given, input);
      refuseWrong(schema, given, body);
      refuseSharing(type, body);
      await unit.put({
        id: before?.id ?? `draft:${slugOf('')}`,
        kind: DRAFT,
        about: submission.id,
        access: workingAccess(submission),
        body,
      });
      return { recordId: body.recordId, submissionId: submission.id };
    },
  );
  return typed('DraftSaved', answer);
}

const MOST_DRAFTS = 250;

async function refuseOneMore({ unit, id: about, isNil }: SubmissionCase): Promise<void> {
  if (isNil) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      'The submission answers that there is nothing to report; take that back by "declareNil" first.',
      ['submission'],
    );
  }
  const drafts = await unit.allDocuments<DraftBody>({ kind: DRAFT, about });
  if (standing(drafts).length < MOST_DRAFTS) return;
  throw new Refused(
    RefusalCode.INVALID_INPUT,
    `A submission holds at most ${MOST_DRAFTS} drafts; begin another for the rest.`,
    ['submission'],
  );
}

async function draftBefore(
  unit: UnitOfWork,
  { draft: id, stateId, submission }: SaveDraftInput,
  { type }: GivenRecord,
): Promise<DraftDocument | undefined> {
  if (!id) return undefined;
  const draft = await unit.document<DraftBody>({ kind: DRAFT, id });
  if (draft?.about !== submission || draft.body.discarded) throw notFound(['draft'], id);
  if (draft.stateId !== stateId) throw versionConflict('The draft');
  if (draft.body.type !== type.name) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      `The draft is of a ${draft.body.type} and stays one; begin another draft for a ${type.name}.`,
      ['record'],
    );
  }
  return draft;
}

const NOTHING_YET = { fields: {}, audience: null, readers: [], handedIn: false } as const;

function nextBody(
  before: DraftBody | undefined,
  { type, fields }: GivenRecord,
  { audience, readers }: SaveDraftInput,
): DraftBody {
  const earlier = before ?? NOTHING_YET;
  const said = mergeInput(earlier.fields, fields);
  return {
    recordId: before?.recordId ?? `${idPrefix(type.name)}:${slugOf(titleIn(said))}`,
    type: type.name,
    fields: said,
    audience: audience === undefined ? earlier.audience : audience,
    readers: readers === undefined ? earlier.readers : (readers ?? []),
    handedIn: earlier.handedIn,
    discarded: false,
  };
}

/** Some text that names a record, to make its id readable. */
function titleIn({ title, name }: RawRecord): string {
  const text = title ?? name;
  if (typeof text === 'string') return text;
  const { en, fr, es } = (withoutNothing(text) ?? {}) as Readonly<Record<string, string>>;
  return en ?? fr ?? es ?? '';
}

function refuseWrong(
  schema: GraphQLSchema,
  { type }: GivenRecord,
  { recordId, fields }: DraftBody,
): void {
  const { wrong } = checkDraft(schema, { type, recordId, fields });
  if (wrong.length === 0) return;
  throw new Refused(
    RefusalCode.INVALID_INPUT,
    `Something in the ${type.name} is wrong; the details say what. Nothing was saved.`,
    ['record'],
    wrong.map(({ path, message }) => detail(path, message)),
  );
}

/** A wish that the marking does not allow is told at once, not at publication. */
function refuseSharing(type: GraphQLObjectType, body: DraftBody): void {
  if (body.audience === null) return;
  const refusal = sharingRefusal(sharingOf(type, body, body.audience));
  if (refusal !== null) throw new Refused(RefusalCode.SHARING_REFUSED, refusal, ['audience']);
}
