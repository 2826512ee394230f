import { type GraphQLObjectType } from 'graphql';
import { PUBLISHED_TO_ALL } from '../../graph/write/access-fields.js';
import { contentHash, type RecordContent } from '../../graph/write/content.js';
import { parseRecord, type RawRecord } from '../../graph/write/parse-record.js';
import { preparedRow, writePreparedRows, type PreparedRow } from '../../graph/write/write-rows.js';
import { type Numbered } from './conflicts.js';
import { type ImportContext } from './context.js';
import { type Observation } from './observation.js';
import { type RowType } from './row-type.js';

/** Who writes what imports bring. */
export const IMPORTS = { actor: 'imports', reason: 'IMPORTED' } as const;

export interface Landing {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** A record of a type as it is declared. Throws where it is not: files are checked before. */
export function contentOf(
  { schema }: Pick<ImportContext, 'schema'>,
  type: string,
  raw: RawRecord,
): RecordContent {
  const { content, problems } = parseRecord(schema, schema.getType(type) as GraphQLObjectType, raw);
  const [problem] = problems;
  if (problem !== undefined) {
    throw new Error(`${content.id} ${problem.path.join('.')}: ${problem.message}`);
  }
  return content;
}

/** A row as it will stand in the graph. */
export function rowContent(
  context: Pick<ImportContext, 'schema'>,
  rows: RowType,
  { observation, number, release }: Numbered & { readonly release: string },
): RecordContent {
  const id = rows.idOf(observation, number);
  return contentOf(context, rows.label, rows.raw(observation, { id, release }));
}

/** What a batch of observations would change, worked out before the turn of the batch to be written. */
export interface Compared {
  readonly found: 'SOME_STORED' | 'NONE_STORED';
  readonly unchanged: number;
  readonly differing: readonly Differing[];
}

interface Differing {
  readonly observation: Observation;
  readonly row: PreparedRow;
}

/**
 * The rows that observations make for a release, where they differ from what is stored. What an
 * earlier release says in the same way stays with that release.
 */
export async function compareWithStored(
  context: ImportContext,
  batch: readonly Numbered[],
  { rows, release }: { readonly rows: RowType; readonly release: string },
): Promise<Compared> {
  const said = batch.map((numbered) => ({
    observation: numbered.observation,
    content: rowContent(context, rows, { ...numbered, release }),
  }));
  const ids = said.map(({ content }) => content.id);
  const stored = await storedRows(context, rows, ids);
  const differing = said.flatMap(({ observation, content }) => {
    const before = stored.get(content.id);
    if (before === undefined) return [{ observation, row: preparedRow(content) }];
    const remarked = rows.withRemarks(content, before.properties);
    return isDifferent(remarked, before) ? [{ observation, row: preparedRow(remarked) }] : [];
  });
  const found = stored.size === 0 ? 'NONE_STORED' : 'SOME_STORED';
  return { found, unchanged: said.length - differing.length, differing };
}

/** Writes what differs. `prepare` is called before anything of it is written. */
export async function landDiffering(
  context: ImportContext,
  { found, unchanged, differing }: Compared,
  { rows, prepare, onHanded }: LandingOrder,
): Promise<Landing> {
  if (differing.length === 0) return { added: 0, changed: 0, unchanged };
  await prepare();
  await rows.prepare(
    context,
    differing.map(({ observation }) => observation),
  );
  const written = await writePreparedRows(
    context.database,
    differing.map(({ row }) => row),
    { ...IMPORTS, found, onHanded },
  );
  return {
    added: written.added,
    changed: written.changed,
    unchanged: unchanged + written.unchanged,
  };
}

interface LandingOrder {
  readonly rows: RowType;
  readonly prepare: () => Promise<void>;
  readonly onHanded: () => void;
}

interface StoredRow {
  readonly hash: string;
  readonly release: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/**
 * The hint keeps a plan that was made before the first row came in from going through all rows of the
 * release for each id.
 */
async function storedRows(
  { database }: ImportContext,
  { label }: RowType,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRow>> {
  const found = await database.read(
    `UNWIND $ids AS id MATCH (n:${label} {id: id})-[:RELEASED_IN]->(d:DatasetRelease)
       USING INDEX SEEK n:${label}(id)
     RETURN n.id, n.contentHash, d.id, properties(n)`,
    { ids },
  );
  return new Map(
    found.map(([id, hash, release, properties]) => [
      id as string,
      { hash, release, properties } as StoredRow,
    ]),
  );
}

/** The release alone makes no difference: a row stays with the one that first gave it. */
function isDifferent(content: RecordContent, stored: StoredRow): boolean {
  const relations = content.relations.map((relation) =>
    relation.type === 'RELEASED_IN' ? { ...relation, to: stored.release } : relation,
  );
  return contentHash({ ...content, relations }, PUBLISHED_TO_ALL) !== stored.hash;
}
