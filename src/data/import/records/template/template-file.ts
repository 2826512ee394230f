import { type Language } from '../../../../graph/values/localised.js';
import { csvLine } from '../../../csv-line.js';
import { templateNotes } from './template-notes.js';
import { templateWorkbook } from './template-workbook.js';
import { type Template, type TemplateColumn } from './template.js';

/** The kinds of files that a template comes as. */
export const TEMPLATE_FORMATS = ['csv', 'xlsx', 'jsonl'] as const;

export type TemplateFormat = (typeof TEMPLATE_FORMATS)[number];

/** A template and, where they do not stand in it, the notes on it as a table. */
export interface TemplateFile {
  readonly content: Uint8Array;
  readonly notes: Uint8Array | null;
}

/** With a byte order mark, by which spreadsheets know the encoding. */
const BYTE_ORDER_MARK = '\uFEFF';

export async function templateFile(
  template: Template,
  format: TemplateFormat,
  language: Language,
): Promise<TemplateFile> {
  const notes = templateNotes(template, language);
  if (format === 'xlsx') return { content: await templateWorkbook(template, notes), notes: null };
  const { columns } = template;
  const rows = [columns.map(({ title }) => title), columns.map(({ example }) => example)];
  const text = format === 'csv' ? tableText(rows) : `${JSON.stringify(exampleRecord(columns))}\n`;
  return { content: Buffer.from(text), notes: Buffer.from(tableText(notes)) };
}

const tableText = (rows: readonly (readonly string[])[]): string =>
  BYTE_ORDER_MARK + rows.map(csvLine).join('');

/** The example as an object: what stands under a number is the first of a list. */
function exampleRecord(columns: readonly TemplateColumn[]): object {
  const fields = new Map<string, unknown>();
  for (const { column, example } of columns) {
    const [field = '', ...steps] = column.name.split('.');
    if (example === '') continue;
    const [part] = steps.filter((step) => step !== '#');
    if (part === undefined) {
      fields.set(field, column.isList ? [example] : example);
      continue;
    }
    const before = fields.get(field) ?? (steps[0] === '#' ? [{}] : {});
    const [first] = Array.isArray(before) ? (before as readonly object[]) : [before];
    const next = { ...first, [part]: example };
    fields.set(field, Array.isArray(before) ? [next] : next);
  }
  return Object.fromEntries(fields);
}
