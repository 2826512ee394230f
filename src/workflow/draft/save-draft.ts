import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { sharingRefusal } from '../../access/access-code.js';
import { idPrefix } from '../../graph/mapping.js';
import { typed } from '../../graph/typed.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { type RawRecord } from '../../graph/write/parse-record.js';
import { rawRecord } from '../../graph/write/raw-record.js';
import { perform, type Actor } from '../act/perform.js';
import { slugOf } from '../act/random-slug.js';
import { allowed } from '../move/allowed.js';
import { Move } from '../move/move.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { detail, notFound, Refused, versionConflict } from '../refusal/refused.js';
import { workingAccess } from '../submission/submission-access.js';
import { type SubmissionCase } from '../submission/submission-case.js';
import { checkDraft } from './check-draft.js';
import { DRAFT, type DraftBody, type DraftDocument } from './draft.js';
import { mergeInput } from './merge-input.js';
import { givenRecord, type GivenRecord } from './record-input.js';
import { withoutHidden, withReferences } from './references.js';
import { type SaveDraftInput } from './save-draft.input.js';
import { sharingOf } from './sharing-of.js';

/** Saves a draft, as incomplete as it may be, if nothing in it is wrong. */
export async function saveDraft(actor: Actor, input: SaveDraftInput) {
  const { schema, graph, account } = actor;
  const { type, fields } = givenRecord(schema, input.record);
  const mine = await graph.documents<DraftBody>({ kind: DRAFT, about: input.submission });
  const drafted = new Set(mine.map(({ body }) => body.recordId));
  const given = { type, fields: await withReferences({ ...actor, type, drafted }, fields) };
  const copied = await copyOf(actor, type, input.copyFrom ?? null);
  const answer = await perform(
    actor,
    { reason: 'DRAFTED', submission: input.submission, input },
    async (unit) => {
      const { submission } = await allowed(unit, account, Move.EDIT, {
        submission: input.submission,
      });
      const before = await draftBefore(unit, input, given);
      if (before === undefined) await refuseOneMore(submission);
      const body = nextBody(before?.body ?? { ...NOTHING_YET, fields: copied }, given, input);
      refuseWrong(schema, given, body);
      refuseSharing(type, body);
      await unit.put({
        id: before?.id ?? `draft:${slugOf({})}`,
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
  if ((await unit.countDocuments({ kind: DRAFT, about })) < MOST_DRAFTS) return;
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

const NOTHING_YET = { recordId: '', audience: null, readers: [], handedIn: false } as const;

type Earlier = Omit<DraftBody, 'type' | 'discarded'>;

function nextBody(
  earlier: Earlier,
  { type, fields }: GivenRecord,
  { audience, readers }: SaveDraftInput,
): DraftBody {
  const said = mergeInput(earlier.fields, fields);
  return {
    recordId: earlier.recordId || `${idPrefix(type.name)}:${slugOf(said)}`,
    type: type.name,
    fields: said,
    audience: audience === undefined ? earlier.audience : audience,
    readers: readers === undefined ? earlier.readers : (readers ?? []),
    handedIn: earlier.handedIn,
    discarded: false,
  };
}

/** What a record says that the actor may see, as far as they may see it, for a draft to begin from. */
async function copyOf(
  { graph, schema }: Actor,
  type: GraphQLObjectType,
  id: string | null,
): Promise<RawRecord> {
  if (id === null) return {};
  const held = (await graph.held(schema, [id])).get(id);
  if (held?.content.type !== type) throw notFound(['copyFrom'], id);
  const said = mergeInput({}, rawRecord(schema, held.content));
  const { sourceKind, ...fields } = await withoutHidden({ graph, schema, type }, said);
  return mergeInput({}, fields);
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
