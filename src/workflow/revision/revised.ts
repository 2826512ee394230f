import { type GraphQLSchema } from 'graphql';
import { type RecordContent } from '../../graph/write/content.js';
import { parseRecord, type Problem, type RawRecord } from '../../graph/write/parse-record.js';
import { rawRecord } from '../../graph/write/raw-record.js';
import { withFields } from '../../graph/write/with-fields.js';
import { mergeInput } from '../draft/merge-input.js';

export interface Revised {
  readonly next: RecordContent;
  readonly problems: readonly Problem[];
}

/** A record in which some fields say something else; null clears, and what is required stays required. */
export function revised(
  schema: GraphQLSchema,
  content: RecordContent,
  changes: RawRecord,
): Revised {
  const fields = Object.keys(changes);
  const raw: RawRecord = {
    ...mergeInput({}, rawRecord(schema, content)),
    ...changes,
    id: content.id,
  };
  const said = Object.entries(raw).filter(([, value]) => value !== null);
  const parsed = parseRecord(schema, content.type, Object.fromEntries(said));
  const problems = parsed.problems.filter(({ path: [field] }) => fields.includes(String(field)));
  return { next: withFields(schema, content, { from: parsed.content, fields }), problems };
}
