import { type GraphQLSchema } from 'graphql';
import { Audience } from '../../access/audience.js';
import { typeOfId } from '../../graph/mapping.js';
import { type GraphSession } from '../../graph/session.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { type RecordContent } from '../../graph/write/content.js';
import { type Held } from '../../graph/write/held.js';
import { rawRecord } from '../../graph/write/raw-record.js';
import { isEvidence, type Written } from '../draft/check-draft.js';
import { mergeInput } from '../draft/merge-input.js';
import { referencesIn } from '../draft/references.js';
import { type Reach } from '../publication/reach.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { type RefusalDetail } from '../refusal/refusal.type.js';
import { detail, Refused } from '../refusal/refused.js';
import {
  submissionOf,
  type SubmissionCase,
  type SubmissionFacts,
} from '../submission/submission-case.js';
import { SubmitterNaming } from '../submission/submitter-naming.js';
import { NO_SIGNS, signsOf } from './signs.js';
import { tracesIn, type Known, type Trace } from './traces.js';

/** A record, and whom it is to be shown to. */
export interface ToBeShown extends Written {
  readonly reach: Reach;
}

/** Where records are looked up: in what somebody may see, or for a rule in all that there is. */
interface Shelf {
  readonly schema: GraphQLSchema;
  held(ids: readonly string[]): Promise<ReadonlyMap<string, Held>>;
  /** Of some records those that came in with a submission that does not name its submitter. */
  unnamedAmong(ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/** What somebody may see. */
export const shelfOf = (graph: GraphSession, schema: GraphQLSchema): Shelf => ({
  schema,
  held: (ids) => graph.held(schema, ids),
  unnamedAmong: async (ids) => {
    const rows = await graph.ask('workflow/came-in-unnamed', { ids }, null);
    return new Set(rows.map(([id]) => String(id)));
  },
});

/** All that there is. */
const wholeShelf = (unit: UnitOfWork): Shelf => ({
  schema: unit.schema,
  held: (ids) => unit.heldWhole(ids),
  unnamedAmong: async (ids) => {
    const unnamed = new Set<string>();
    for (const id of ids) {
      const submission = await submissionOf(unit, id);
      if (submission?.naming === SubmitterNaming.UNNAMED) unnamed.add(id);
    }
    return unnamed;
  },
});

export type Traces = ReadonlyMap<string, readonly Trace[]>;

/** What in records would tell who sent them, where that is not to be told, by the id of the record. */
export async function tracesOf(
  shelf: Shelf,
  submission: SubmissionFacts,
  records: readonly ToBeShown[],
): Promise<Traces> {
  const shown = records.filter(({ reach }) => reach.audience !== Audience.OFFICERS);
  const known = await whatIsKnown(shelf, submission, { records, shown });
  if (known === null) return new Map();
  return new Map(
    shown.map((record) => [record.recordId, tracesIn(known, record, record.reach)] as const),
  );
}

interface Asked {
  readonly records: readonly ToBeShown[];
  readonly shown: readonly ToBeShown[];
}

/** Null where there is nothing to tell: the submitter is no record, or nobody but officers will see any. */
async function whatIsKnown(
  shelf: Shelf,
  { owner, naming, held: { content } }: SubmissionFacts,
  { records, shown }: Asked,
): Promise<Known | null> {
  if (owner === null || shown.length === 0) return null;
  const { schema } = shelf;
  const isUnnamed = naming === SubmitterNaming.UNNAMED;
  const own = new Set(records.map(({ recordId }) => recordId));
  const references = shown.flatMap(({ type, fields }) => referencesIn({ schema, type }, fields));
  const led = [...new Set(references.map(({ text }) => text))].filter((id) => !own.has(id));
  const ends = await shelf.held([
    ...led.filter((id) => canTell(schema, id, isUnnamed)),
    ...(isUnnamed ? [owner] : []),
  ]);
  const theirs = [...ends].filter(([, end]) => end.access.owner === owner).map(([id]) => id);
  const submitter = ends.get(owner);
  return {
    schema,
    naming,
    owner,
    own,
    ends,
    signs: submitter === undefined ? NO_SIGNS : signsOf(submitter.content),
    languages: languagesOf(content),
    unnamed: theirs.length === 0 ? new Set() : await shelf.unnamedAmong(theirs),
  };
}

/** What may have come in with a submission or says whose it is; most that is named is neither. */
function canTell(schema: GraphQLSchema, id: string, isUnnamed: boolean): boolean {
  const type = typeOfId(schema, id);
  if (type === null) return false;
  if (isEvidence(type) || type.name === 'Source' || type.name === 'Organisation') return true;
  return isUnnamed && type.name === 'Territory';
}

const OF_THE_CONVENTION = ['en', 'fr', 'es'];

function languagesOf({ properties }: RecordContent): ReadonlySet<string> {
  const named = [properties['language'], properties['originalLanguage']];
  const texts = named.filter((value) => typeof value === 'string');
  return new Set(texts.filter((text) => !OF_THE_CONVENTION.includes(text)));
}

/** A record that is written already, as it is looked at here. */
export const toBeShown = (
  schema: GraphQLSchema,
  content: RecordContent,
  reach: Reach,
): ToBeShown => ({
  type: content.type,
  recordId: content.id,
  fields: mergeInput({}, rawRecord(schema, content)),
  reach,
});

/** Refuses to hand in or to publish what would tell who sent it, where that is not to be told. */
export async function refuseTelling(
  { unit, ...submission }: SubmissionCase,
  records: readonly ToBeShown[],
): Promise<void> {
  const shelf = wholeShelf(unit);
  refuseTraces(await tracesOf(shelf, submission, records), await confirmed(shelf, submission));
}

function refuseTraces(traces: Traces, more: readonly RefusalDetail[] = []): void {
  const found = [...traces].flatMap(([id, inIt]) =>
    inIt.map(({ path, message }) => detail([id, ...path], message)),
  );
  const details = [...found, ...more];
  if (details.length === 0) return;
  throw new Refused(
    RefusalCode.IDENTIFIES_SUBMITTER,
    'The submitter is not to be named, and the details say what would tell who it is. Take that out, ' +
      'choose the audience OFFICERS for those records, or let the submission be NAMED.',
    [],
    details,
  );
}

/** Whoever confirms under its name what came in without it says that it was its own. */
async function confirmed(
  shelf: Shelf,
  { naming, audience, held: { content } }: SubmissionFacts,
): Promise<readonly RefusalDetail[]> {
  if (naming === SubmitterNaming.UNNAMED || audience === Audience.OFFICERS) return [];
  const ids = content.relations.filter(({ type }) => type === 'CONFIRMS').map(({ to }) => to);
  const unnamed = await shelf.unnamedAmong(ids);
  return [...unnamed].map((id) =>
    detail(
      ['confirms', id],
      'it came in without the name of its submitter; confirm it in a submission that is UNNAMED too',
    ),
  );
}

/** The same of a new wording of a published record. */
export async function refuseTellingRevision(
  unit: UnitOfWork,
  content: RecordContent,
  reach: Reach,
): Promise<void> {
  const submission = await submissionOf(unit, content.id);
  if (submission === undefined) return;
  const records = [toBeShown(unit.schema, content, reach)];
  refuseTraces(await tracesOf(wholeShelf(unit), submission, records));
}
