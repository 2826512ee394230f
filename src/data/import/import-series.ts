import { withRecordDefaults } from '../../domain/record/record.seed.js';
import { PUBLISHED_TO_ALL } from '../../graph/write/access-fields.js';
import { writeRecords } from '../../graph/write/write-records.js';
import { type GraphQLObjectType } from 'graphql';
import { seriesId } from '../readings/normal-reading.js';
import { seriesEntry } from '../seeds/expand-families.js';
import { type ImportContext } from './context.js';
import { contentOf, IMPORTS } from './land-observations.js';
import { type ReadingObservation } from './observation.js';

/** Makes the series that some observations belong to, where they are not there yet. */
export async function importSeries(
  context: ImportContext,
  observations: readonly ReadingObservation[],
): Promise<void> {
  const wanted = new Map(
    observations.map((observation) => [
      seriesId(observation.family, observation.subject.id),
      observation,
    ]),
  );
  const rows = await context.database.read(
    'UNWIND $ids AS id MATCH (n:Series {id: id}) RETURN n.id',
    { ids: [...wanted.keys()] },
  );
  const present = new Set(rows.map(([id]) => id));
  const missing = [...wanted].filter(([id]) => !present.has(id));
  if (missing.length === 0) return;
  const type = context.schema.getType('Series') as GraphQLObjectType;
  const records = missing.map(([id, { family, subject }]) => {
    const declared = context.families.get(family);
    if (declared === undefined) throw new Error(`There is no ${family}.`);
    const { raw } = seriesEntry(declared, { id, subject: subject.id, name: subject.name });
    const content = contentOf(context, 'Series', withRecordDefaults(type, raw));
    return { content, access: PUBLISHED_TO_ALL };
  });
  await writeRecords(context.database, context.schema, { records, close: [] }, IMPORTS);
}
