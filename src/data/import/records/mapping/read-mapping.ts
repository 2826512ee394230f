import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { type GraphQLObjectType } from 'graphql';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { idPrefix } from '../../../../graph/mapping.js';
import { ImportRefused } from '../../import-refused.js';
import { type RecordColumn } from '../record-columns.js';
import { readHeader, type HeaderColumn } from '../record-header.js';

/** Which columns of somebody else's table are which fields. */
export interface Mapping {
  /** The source that the table is taken from. */
  readonly source: string;
  /** How ids are made, with names of columns in braces; undefined where a column gives them. */
  readonly id: string | undefined;
  /** By names of columns of the table the fields that they are. */
  readonly columns: ReadonlyMap<string, HeaderColumn>;
  /** Columns of which nothing is taken. */
  readonly leftOut: readonly string[];
  /** What each row says beside its cells. */
  readonly constants: readonly (readonly [column: HeaderColumn, text: string])[];
  /** SHA-256 of the mapping, in hexadecimal digits. */
  readonly hash: string;
}

const TEXT = z.string().trim().min(1);

const FORM = z.strictObject({
  type: TEXT,
  source: TEXT,
  reviewedBy: TEXT,
  id: TEXT.optional(),
  columns: z.record(TEXT, TEXT),
  leftOut: z.array(TEXT).default([]),
  constants: z.record(TEXT, TEXT).default({}),
});

type Form = z.output<typeof FORM>;

const MOST_BYTES = 256 * 1024;

export interface MappingOf {
  readonly type: GraphQLObjectType;
  readonly columns: readonly RecordColumn[];
}

/** Reads a mapping. Throws `ImportRefused` where it is incomplete, unreviewed or names unknown fields. */
export async function readMapping(path: string, { type, columns }: MappingOf): Promise<Mapping> {
  const text = await textOf(path);
  const form = formOf(path, text);
  const word = idPrefix(type.name);
  if (form.type !== word) {
    throw new ImportRefused(`${path} maps records of the type "${form.type}", not ${word}.`);
  }
  const titles = Object.keys(form.columns);
  const constants = Object.entries(form.constants);
  const fields = [...Object.values(form.columns), ...constants.map(([field]) => field)];
  const read = readHeader(path, fields, columns).flatMap((column) => column ?? []);
  refuseWithoutId(path, form, read);
  return {
    source: form.source,
    id: form.id,
    columns: new Map(
      read
        .slice(0, titles.length)
        .map((column, at) => [titles[at] ?? '', named(column, titles[at])]),
    ),
    leftOut: form.leftOut,
    constants: read
      .slice(titles.length)
      .map((column, at) => [
        named(column, `${column.title} (of the mapping)`),
        constants[at]?.[1] ?? '',
      ]),
    hash: createHash('sha256').update(text).digest('hex'),
  };
}

/** A column under the name that it has in the table. */
const named = (column: HeaderColumn, title = column.title): HeaderColumn => ({ ...column, title });

async function textOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile() !== true) throw new ImportRefused(`There is no mapping ${path}.`);
  if (found.size > MOST_BYTES) throw new ImportRefused(`${path} is too large for a mapping.`);
  return readFile(path, 'utf8');
}

/** Scalars stay text: "NO" is no boolean. */
function formOf(path: string, text: string): Form {
  try {
    return FORM.parse(parse(text, { schema: 'failsafe', maxAliasCount: 0 }));
  } catch (error) {
    if (error instanceof z.ZodError) {
      const faults = error.issues.map(
        (issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`,
      );
      throw new ImportRefused(
        `${path} is no mapping: ${faults.join('; ')}. It has type, source, reviewedBy, columns, and as needed id, leftOut and constants.`,
      );
    }
    if (error instanceof YAMLParseError || error instanceof ReferenceError) {
      throw new ImportRefused(`${path} is no YAML: ${error.message}`, { cause: error });
    }
    throw error;
  }
}

function refuseWithoutId(path: string, form: Form, read: readonly HeaderColumn[]): void {
  const isGiven = read.some(({ column }) => column.name === 'id');
  if (isGiven !== (form.id !== undefined)) return;
  throw new ImportRefused(
    isGiven
      ? `${path} gives ids twice, by a column and by "id"; take one of them out.`
      : `${path} gives no ids; map a column to "id", or make them as in id: "${form.type}:list-{No.}".`,
  );
}
