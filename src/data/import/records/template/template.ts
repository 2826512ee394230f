import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { withRecordDefaults } from '../../../../domain/record/record.seed.js';
import { idPrefix } from '../../../../graph/mapping.js';
import { EXAMPLE } from '../candidate.js';
import { recordColumns, type CellValue, type RecordColumn } from '../record-columns.js';

/** A column as a template shows it. */
export interface TemplateColumn {
  readonly column: RecordColumn;
  /** Its name, with the number of the first of a list. */
  readonly title: string;
  /** What the example says there; empty where it says nothing. */
  readonly example: string;
}

/** What a file of records of one type looks like. */
export interface Template {
  readonly type: GraphQLObjectType;
  readonly word: string;
  readonly columns: readonly TemplateColumn[];
}

/** A later version may have other columns; a file of an earlier one is read by the names of its own. */
export const TEMPLATE_VERSION = 1;

/** The template of a type, made from its declaration alone: its example says nothing of the world. */
export function templateOf(schema: GraphQLSchema, type: GraphQLObjectType): Template {
  const usual = withRecordDefaults(type, {});
  const word = idPrefix(type.name);
  const columns = recordColumns(schema, type).map((column) => ({
    column,
    title: column.name.replace('#', '1'),
    example: column.name === 'id' ? `${word}:${EXAMPLE}` : exampleIn(column, usual),
  }));
  return { type, word, columns };
}

function exampleIn({ name, value }: RecordColumn, usual: object): string {
  const given = (usual as Readonly<Record<string, string>>)[name];
  // A period that goes on has no last day.
  return given ?? (name.endsWith('.to') ? '' : exampleOf(value));
}

const EXAMPLES: Readonly<Record<Exclude<CellValue['kind'], 'CODE' | 'RECORD'>, string>> = {
  ID: '',
  TEXT: 'Example',
  WHOLE_NUMBER: '1',
  NUMBER: '1.5',
  BOOLEAN: 'false',
  DATE: '2018-10',
  DAY: '2018-10-01',
};

function exampleOf(value: CellValue): string {
  if (value.kind === 'CODE') {
    return value.codes.includes('ONGOING') ? 'ONGOING' : (value.codes[0] ?? '');
  }
  if (value.kind !== 'RECORD') return EXAMPLES[value.kind];
  const [first] = value.types;
  return first === undefined ? '' : `${idPrefix(first.name)}:${EXAMPLE}`;
}
