import path from 'node:path';
import { idPrefix } from '../../../graph/mapping.js';
import { type RecordContent } from '../../../graph/write/content.js';
import { type ImportContext } from '../context.js';
import { type InspectedFile } from '../inspect-file.js';
import { contentOf } from '../land-observations.js';
import { newRelease, releaseOfFile, type Release } from '../release.js';
import { type CheckOrder } from './check-records.js';
import { type Judged } from './judged.js';

export interface ReleaseOrder extends Pick<CheckOrder, 'context' | 'type' | 'source'> {
  readonly edition?: string;
  /** The hash of the mapping by which it was read. */
  readonly mapping?: string;
}

/**
 * The release of a file of records. Where no source is named for the whole file, the first that it
 * cites documents it, or of sources the first of them.
 */
export function recordRelease(
  { context, type, source, edition }: ReleaseOrder,
  file: InspectedFile,
  rows: readonly Judged[],
): Promise<Release> {
  return releaseOfFile(context, file, {
    kind: idPrefix(type.name),
    source: source ?? firstSource(rows),
    ...(edition === undefined ? {} : { edition }),
  });
}

function firstSource(rows: readonly Judged[]): string {
  const [first] = rows.filter(({ outcome }) => outcome !== 'REFUSED');
  const cited = first?.content.relations.find(({ type }) => type === 'CITES');
  return cited?.to ?? first?.content.id ?? '';
}

interface ReleasedRecords {
  readonly file: InspectedFile;
  readonly rows: readonly Judged[];
  /** Of the rows that are taken how many change a record that is held. */
  readonly changing: number;
}

/** What a release says once the rows of its file are taken; files of one name are its editions. */
export async function releaseContent(
  { context, type, mapping }: ReleaseOrder,
  release: Release,
  { file, rows, changing }: ReleasedRecords,
): Promise<RecordContent> {
  const before = await written(context, release.id);
  const count = (outcome: Judged['outcome']) =>
    rows.filter((row) => row.outcome === outcome).length;
  const added = before.added + count('TAKEN') - changing;
  const changed = before.changed + changing;
  const raw = await newRelease(context, release, {
    hash: file.hash,
    title: `Records of the type ${type.name} from ${path.basename(file.path)}`,
    note: noteOn(before.note, mapping, rows),
    rowsRead: rows.length,
    rowsRefused: count('REFUSED'),
  });
  return contentOf(context, 'DatasetRelease', {
    ...raw,
    ...(before.supersedes === null ? {} : { supersedes: before.supersedes }),
    observationsAdded: String(added),
    observationsChanged: String(changed),
    observationsUnchanged: String(
      Math.max(0, count('TAKEN') + count('UNCHANGED') - added - changed),
    ),
  });
}

interface Written {
  readonly supersedes: string | null;
  readonly added: number;
  readonly changed: number;
  readonly note: string | null;
}

/** What an earlier import of the same file wrote, from which rows had waited for a decision. */
async function written({ database }: ImportContext, id: string): Promise<Written> {
  const [row] = await database.read(
    `MATCH (d:DatasetRelease {id: $id}) OPTIONAL MATCH (d)-[:SUPERSEDES]->(before:DatasetRelease)
     RETURN { supersedes: before.id, added: coalesce(d.observationsAdded, 0),
       changed: coalesce(d.observationsChanged, 0), note: d.note }`,
    { id },
  );
  const none: Written = { supersedes: null, added: 0, changed: 0, note: null };
  return (row?.[0] as Written | undefined) ?? none;
}

const LINES_NAMED = 100;

/** Who decided and who reviewed is not said: a name would itself be personal data. */
function noteOn(
  before: string | null,
  mapping: string | undefined,
  rows: readonly Judged[],
): string | null {
  const said = [
    ...(mapping === undefined ? [] : [`Read by a reviewed mapping with the SHA-256 ${mapping}.`]),
    ...decided(rows),
  ].filter((each) => before?.includes(each) !== true);
  const all = [...(before === null ? [] : [before]), ...said];
  return all.length === 0 ? null : all.join(' ');
}

function decided(rows: readonly Judged[]): readonly string[] {
  const taken = rows.filter(({ outcome, traces }) => outcome === 'TAKEN' && traces.length > 0);
  if (taken.length === 0) return [];
  const lines = taken.slice(0, LINES_NAMED).map(({ line }) => line);
  const more = taken.length > lines.length ? ' and others' : '';
  return [
    'Taken by decision of whoever imported it, although something looked like the trace of a private ' +
      `person: lines ${lines.join(', ')}${more}.`,
  ];
}
