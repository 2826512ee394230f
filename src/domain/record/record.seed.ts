import { type GraphQLObjectType } from 'graphql';
import { type RawRecord } from '../../graph/write/parse-record.js';

/** What a seeded evidence record says of itself unless it says otherwise. */
const DEFAULTS = {
  sourceKind: 'PUBLIC_RECORD',
  verification: 'SOURCE_STATED',
  confidence: 'MEDIUM',
  sharingLevel: 'CLEAR',
  demo: 'false',
};

/** Evidence records leave out what holds for nearly all of them. */
export function withRecordDefaults(type: GraphQLObjectType, raw: RawRecord): RawRecord {
  const isEvidence = type.getInterfaces().some(({ name }) => name === 'Record');
  return isEvidence ? { ...DEFAULTS, ...raw } : raw;
}
