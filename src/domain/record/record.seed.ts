import { type GraphQLObjectType } from 'graphql';
import { type RawRecord } from '../../graph/write/parse-record.js';

/** What a seeded record says of itself unless it says otherwise. */
const DEFAULTS = {
  sourceKind: 'PUBLIC_RECORD',
  verification: 'SOURCE_STATED',
  confidence: 'MEDIUM',
  sharingLevel: 'CLEAR',
  demo: 'false',
  legality: 'NOT_ASSESSED',
  legalStage: 'NOT_ASSESSED',
};

/** Seeds leave out what holds for nearly all of them; a type takes the defaults of the fields it has. */
export function withRecordDefaults(type: GraphQLObjectType, raw: RawRecord): RawRecord {
  const fields = type.getFields();
  const defaults = Object.entries(DEFAULTS).filter(([name]) => fields[name] !== undefined);
  return { ...Object.fromEntries(defaults), ...raw };
}
