import { parse } from 'csv-parse/sync';
import { viewerOf } from '../../../../src/access/viewer-of.js';
import { type ExportOrder } from '../../../../src/data/export/export-order.js';
import { exporter, type PreparedExport } from '../../../../src/data/export/prepare-export.js';
import { type GraphSession } from '../../../../src/graph/session.js';
import { type Viewer } from '../../../../src/graph/viewer.js';
import { ACCOUNTS, type AccountName } from '../../../access/support/accounts.js';
import { type GraphQLSchema } from 'graphql';

export interface Place {
  readonly schema: GraphQLSchema;
  readonly as: (viewer: Viewer) => GraphSession;
}

function prepared(
  { schema, as }: Place,
  name: AccountName,
  order: ExportOrder,
): Promise<PreparedExport> {
  const account = ACCOUNTS[name];
  const viewer = viewerOf(account);
  return exporter(schema, '1.2.3')(order, { account, viewer, graph: as(viewer) });
}

/** The whole file, as bytes in one piece. */
export async function fileOf(place: Place, name: AccountName, order: ExportOrder): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of await (await prepared(place, name, order)).open()) {
    parts.push(Buffer.from(part));
  }
  return Buffer.concat(parts);
}

export type Cells = Readonly<Record<string, string>>;

export const rowsOfCsv = (text: string): readonly Cells[] =>
  parse<Cells>(text, { columns: true, record_delimiter: '\r\n' });

export const linesOf = (text: string): readonly Readonly<Record<string, unknown>>[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
