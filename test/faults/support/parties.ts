import { type GraphQLSchema } from 'graphql';
import { type Graph } from '../../../src/graph/graph.js';
import { typeOfId } from '../../../src/graph/mapping.js';
import { PUBLISHED_TO_ALL } from '../../../src/graph/write/access-fields.js';
import { parseRecord, type RawRecord } from '../../../src/graph/write/parse-record.js';
import { writeRecords, type RecordWrite } from '../../../src/graph/write/write-records.js';
import { SOURCE } from '../../workflow/support/submission.js';

const LETTERS = 26;

/** So many codes of two letters, made up: AA, AB and so on. */
export function partyCodes(count: number): readonly string[] {
  const letter = (place: number) => String.fromCharCode('A'.charCodeAt(0) + place);
  return Array.from(
    { length: count },
    (_, index) => letter(Math.floor(index / LETTERS)) + letter(index % LETTERS),
  );
}

/** Gives a graph the Parties that submit and the source that they cite. */
export async function giveParties(
  { database }: Graph,
  schema: GraphQLSchema,
  codes: readonly string[],
): Promise<void> {
  const raws = [
    { id: SOURCE, title: 'Notification', sourceType: 'INTERGOVERNMENTAL', reliability: 'STANDARD' },
    ...codes.map((code) => ({ id: `party:${code}`, code, name: code, status: 'PARTY' })),
  ];
  const batch = { records: raws.map((raw) => recordOf(schema, raw)), close: [] };
  await writeRecords(database, schema, batch, { actor: 'tests', reason: 'GIVEN' });
}

function recordOf(schema: GraphQLSchema, raw: RawRecord & { readonly id: string }): RecordWrite {
  const type = typeOfId(schema, raw.id);
  if (type === null) throw new Error(`${raw.id} is of no known type.`);
  const { content, problems } = parseRecord(schema, type, raw);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { content, access: PUBLISHED_TO_ALL };
}
