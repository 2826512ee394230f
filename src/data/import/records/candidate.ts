import { type GraphQLObjectType } from 'graphql';
import { recordFaults } from '../../../domain/record/record-faults.js';
import { withRecordDefaults } from '../../../domain/record/record.seed.js';
import { type RecordContent } from '../../../graph/write/content.js';
import { parseRecord, type RawRecord } from '../../../graph/write/parse-record.js';
import { type ImportContext } from '../context.js';
import { type CellFault } from '../read-cells.js';
import { namedById } from './named-by-id.js';
import { type RecordColumn } from './record-columns.js';
import { type Path } from './record-header.js';
import { type RecordRow } from './read-record.js';
import { citesSources } from './record-types.js';
import { valueNote } from './value-notes.js';

/** A row with the record that it would be. */
export interface Candidate extends RecordRow {
  readonly content: RecordContent;
}

export interface CandidatePlace {
  readonly context: Pick<ImportContext, 'schema' | 'known'>;
  readonly type: GraphQLObjectType;
  readonly columns: readonly RecordColumn[];
  /** The source of the rows that name none. */
  readonly source?: string;
}

/** Something wrong at a place in a record; what would be right follows from the column where nobody says it. */
export interface Fault {
  readonly path: Path;
  readonly wrong: string;
  readonly right?: string;
}

/** Checks one row by itself, as seeds are checked, and against what may come in by a file. */
export function candidateOf(place: CandidatePlace, row: RecordRow): Candidate {
  const { context, type } = place;
  const raw = withSource(place, namedById(context, type, row.raw));
  const { content, problems } = parseRecord(context.schema, type, withRecordDefaults(type, raw));
  if (content.id.endsWith(`:${EXAMPLE}`)) return exampleLeft(place, row, content);
  // Which codes there are stands beside it, where what would be right is told.
  const form = problems.map(({ path, message }) => ({
    path,
    wrong: message.replace(/; it is one of .*$/s, ''),
  }));
  const faults = form.length > 0 ? form : wholeFaults(content);
  const told = faults.map((fault) => cellFault(place, row, fault));
  return { ...row, content, faults: row.faults.length > 0 ? row.faults : told };
}

function withSource({ type, source }: CandidatePlace, raw: RawRecord): RawRecord {
  const { citations } = raw;
  const cites = Array.isArray(citations) && citations.length > 0;
  if (cites || source === undefined || !citesSources(type)) return raw;
  return { ...raw, citations: [{ source }] };
}

const wholeFaults = (content: RecordContent): readonly Fault[] => [
  ...recordFaults(content).map(({ field, message }) => ({ path: [field], wrong: message })),
  ...unsourced(content),
  ...notForAll(content),
];

/** A claim without a source is never accepted. */
function unsourced({ type, relations }: RecordContent): readonly Fault[] {
  if (!citesSources(type) || relations.some((relation) => relation.type === 'CITES')) return [];
  const right = 'the id of a source in "citations.1.source", or one for the whole file by --source';
  return [{ path: ['citations', 0, 'source'], wrong: 'no source', right }];
}

/** What comes in by a file is published to all at once, and answers nothing for anybody. */
function notForAll({ properties }: RecordContent): readonly Fault[] {
  const { sharingLevel = 'CLEAR', sourceKind = 'PUBLIC_RECORD' } = properties;
  const right = 'a submission, which is reviewed and shared as its sender says';
  return [
    ...(sharingLevel === 'CLEAR'
      ? []
      : [{ path: ['sharingLevel'], wrong: 'imports publish to all: CLEAR alone', right }]),
    ...(sourceKind === 'PUBLIC_RECORD' || sourceKind === 'DEMO'
      ? []
      : [{ path: ['sourceKind'], wrong: 'a file is no submission of anybody', right }]),
  ];
}

/** How the id of the example in a template ends. */
export const EXAMPLE = 'example';

function exampleLeft(place: CandidatePlace, row: RecordRow, content: RecordContent): Candidate {
  const wrong = 'the example of the template';
  const fault = { path: ['id'], wrong, right: 'a file without that row' };
  return { ...row, content, faults: [cellFault(place, row, fault)] };
}

/** A fault as it is told to whoever mends the file. */
export function cellFault(
  { columns }: Pick<CandidatePlace, 'columns'>,
  { raw, titleOf }: Pick<RecordRow, 'raw' | 'titleOf'>,
  { path, wrong, right }: Fault,
): CellFault {
  const pattern = path.map((step) => (typeof step === 'number' ? '#' : step)).join('.');
  const column =
    columns.find(({ name }) => name === pattern) ??
    columns.find(({ name }) => name.startsWith(`${pattern}.`));
  return {
    column: titleOf(path),
    value: shown(valueAt(raw, path)),
    wrong,
    right: right ?? (column === undefined ? 'no such field' : valueNote(column)),
  };
}

const valueAt = (raw: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) => (value as Readonly<Record<string | number, unknown>> | undefined)?.[step],
    raw,
  );

function shown(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) {
    return value.join(' | ');
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
