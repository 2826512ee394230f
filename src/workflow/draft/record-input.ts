import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { recordInput, typeOfMember } from '../../graph/weave/inputs.js';
import { type RawRecord } from '../../graph/write/parse-record.js';

/** One record of any kind, as it is being filled in. */
export const RecordInput = recordInput({
  name: 'RecordInput',
  description:
    'One record: a record of evidence of any type, or a source or organisation that such records ' +
    'name and that is not held yet. Every field may be left out until it is handed in.',
  of: ['Record', 'Source', 'Organisation'],
  without: ['sourceKind'],
});

export interface GivenRecord {
  readonly type: GraphQLObjectType;
  readonly fields: RawRecord;
}

/** The one record that an input holds, with its type; GraphQL has seen to it that it is one. */
export function givenRecord(schema: GraphQLSchema, record: object): GivenRecord {
  const [member = '', fields] = Object.entries(record)[0] ?? [];
  const type = typeOfMember(schema, member);
  if (type === undefined) throw new Error(`"${member}" is no type of record.`);
  return { type, fields: fields as RawRecord };
}

/** A type that a stored draft names. */
export function typeNamed(schema: GraphQLSchema, name: string): GraphQLObjectType {
  const type = typeOfMember(schema, name);
  if (type === undefined) throw new Error(`A draft is of the type "${name}", which is none.`);
  return type;
}
