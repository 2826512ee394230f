import { parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { type AccountContext } from '../../access/account-context.js';
import { askQuestion } from './ask-question.js';
import { type Exportable } from './exportable.js';
import { argumentTypes, cursorOf, type ExportOrder } from './export-order.js';
import { type Row } from './flatten.js';
import { selectionOf } from './selection.js';

interface Asked {
  readonly schema: GraphQLSchema;
  readonly context: AccountContext;
  readonly exportable: Exportable;
  readonly order: ExportOrder;
  /** As of which instant; null for the present. */
  readonly instant: string | null;
}

interface ReadPage {
  readonly nodes: readonly Row[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const PAGE = 100;

/**
 * The rows of a list as its viewer is answered them: GraphQL itself is asked, page by page, so what
 * guards an answer guards a file. The first page is read before this settles, so that what cannot be
 * asked is refused before anything was written; each further page when somebody takes its rows.
 */
export async function readRows(asked: Asked): Promise<AsyncIterable<Row>> {
  const document = documentOf(asked);
  const first = await readPage(asked, document, cursorOf(asked.order));
  return rowsFrom(first, (after) => readPage(asked, document, after));
}

async function* rowsFrom(
  first: ReadPage,
  next: (after: string) => Promise<ReadPage>,
): AsyncIterable<Row> {
  let page = first;
  for (;;) {
    yield* page.nodes;
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || endCursor === null) return;
    page = await next(endCursor);
  }
}

/** The text depends on the schema, and on whether an instant is given: so its plan is made once. */
function documentOf({ schema, exportable, instant }: Asked): DocumentNode {
  const { list, fields } = exportable;
  const types = argumentTypes(schema, list);
  const named = [...types].filter(([name]) => ARGUMENTS.includes(name));
  const variables = named.map(([name, type]) => `$${name}: ${type}`);
  const given = named.map(([name]) => `${name}: $${name}`).join(', ');
  const asOf = instant === null ? '' : '@asOf(recordedAt: $asOf)';
  const declared = [...variables, ...(instant === null ? [] : ['$asOf: DateTime!'])].join(', ');
  return parse(
    `query Export(${declared}) ${asOf} { page: ${list}(${given}) ` +
      `{ nodes { ${selectionOf(fields)} } pageInfo { hasNextPage endCursor } } }`,
  );
}

const ARGUMENTS = ['where', 'orderBy', 'first', 'after'];

async function readPage(
  { schema, context, order, instant }: Asked,
  document: DocumentNode,
  after: string | undefined,
): Promise<ReadPage> {
  const { where, orderBy } = order;
  const variables = { where, orderBy, after, first: PAGE, asOf: instant ?? undefined };
  const given = Object.entries(variables).filter(([, value]) => value !== undefined);
  const answer = await askQuestion({ schema, context }, document, Object.fromEntries(given));
  return answer['page'] as ReadPage;
}
