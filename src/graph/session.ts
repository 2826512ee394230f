import DataLoader from 'dataloader';
import { type GraphQLObjectType, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { asOfInstant, refuseUnsettled } from './as-of.js';
import { executionOf, type Anchor, type Compiler, type FoundNode } from './compile/compiler.js';
import { knownObject } from './compile/known-object.js';
import { type Statements } from './cypher-files.js';
import { type Database } from './database.js';
import { lastInstant } from './last-instant.js';
import { refuseMalformedId } from './malformed-id.js';
import { typeOfId, type AbstractType } from './mapping.js';
import { type Viewer } from './viewer.js';
import { act, type ActOrder, type UnitOfWork } from './write/act.js';
import {
  readDocument,
  readDocuments,
  type Document,
  type DocumentQuestion,
} from './write/documents.js';
import { heldRecords, seenIds, visibleIds, type Held, type Run } from './write/held.js';

/** What resolvers find in their context. */
export interface GraphContext {
  readonly graph: GraphSession;
}

type Found = FoundNode['object'];
type FoundNodes = ReadonlyMap<string, FoundNode>;

/** The graph as one viewer sees it, for the length of one request. */
export class GraphSession {
  private readonly loaders = new Map<string, DataLoader<string, FoundNode | null>>();
  private settled: Promise<readonly (readonly unknown[])[]> | undefined;

  constructor(
    private readonly database: Database,
    private readonly compiler: Compiler,
    private readonly statements: Statements,
    readonly viewer: Viewer,
  ) {}

  /**
   * One node by id, or by that of a duplicate that was merged into it, in one statement; null where the
   * viewer sees none.
   */
  async lookup(
    info: GraphQLResolveInfo,
    type: GraphQLObjectType,
    id: string,
  ): Promise<Found | null> {
    refuseMalformedId(id);
    const found = (await this.run(info, { anchor: 'LOOKUP', type, keys: { id } })) as FoundNodes;
    return found.get(id)?.object ?? null;
  }

  /** A page of all nodes of a type, in one statement. */
  page(info: GraphQLResolveInfo, type: GraphQLObjectType | AbstractType): Promise<unknown> {
    return this.run(info, { anchor: 'PAGE', type, keys: {} });
  }

  /** A page of those that belong to the viewer. */
  ownPage(info: GraphQLResolveInfo, type: GraphQLObjectType): Promise<unknown> {
    return this.run(info, { anchor: 'OWN_PAGE', type, keys: {} });
  }

  /**
   * The node with an id of any type, for answers that name ids: all that one request asks for under
   * one selection are fetched by one statement for each type. Null where the viewer sees none.
   */
  async load(info: GraphQLResolveInfo, id: string): Promise<Found | null> {
    return (await this.find(info, id))?.object ?? null;
  }

  /**
   * The same of a record that a statement of this request has just found: where no more of it is selected
   * than its id and its type, there is nothing to ask.
   */
  async loadFound(info: GraphQLResolveInfo, id: string): Promise<Found | null> {
    return knownObject(info, id) ?? this.load(info, id);
  }

  /** Those of some ids that the viewer sees, in the order of the ids. */
  async loadAll(info: GraphQLResolveInfo, ids: readonly string[]): Promise<readonly Found[]> {
    const found = await Promise.all(ids.map((id) => this.load(info, id)));
    return found.filter((object) => object !== null);
  }

  /** The same as `load`, null too where the record was merged, so that another one answers in its place. */
  async loadItself(info: GraphQLResolveInfo, id: string): Promise<Found | null> {
    const found = await this.find(info, id);
    return found?.id === id ? found.object : null;
  }

  private find(info: GraphQLResolveInfo, id: string): Promise<FoundNode | null> {
    refuseMalformedId(id);
    const type = typeOfId(info.schema, id);
    if (type === null) return Promise.resolve(null);
    const asOf = asOfInstant(info);
    const key = [
      type.name,
      asOf,
      info.fieldNodes.map(({ loc }) => loc?.start).join(),
      pathOf(info),
    ].join(' ');
    const loader = this.loaders.get(key) ?? this.loader(info, type, asOf);
    this.loaders.set(key, loader);
    return loader.load(id);
  }

  /**
   * Asks a hand-written statement by name; `$viewer` and `$asOf` are given to it. Rows come as lists
   * in the order of its `RETURN`.
   */
  async ask(
    name: string,
    parameters: Readonly<Record<string, unknown>>,
    asOf: string | null,
  ): Promise<readonly (readonly unknown[])[]> {
    const statement = this.statements.get(name);
    if (statement === undefined) throw new Error(`There is no statement "${name}".`);
    if (asOf !== null) await this.refuseUnsettled(asOf);
    const text = asOf === null ? statement.now : statement.asOf;
    return this.database.read(text, { ...parameters, viewer: this.viewer, asOf });
  }

  /** One act of the viewer, all of it or nothing: see `act`. */
  act<Answer>(
    schema: GraphQLSchema,
    order: ActOrder,
    work: (unit: UnitOfWork) => Promise<Answer>,
  ): Promise<Answer> {
    return act({ database: this.database, schema, viewer: this.viewer }, order, work);
  }

  /** The records with these ids that the viewer may see, whole, for whoever writes their next state. */
  held(schema: GraphQLSchema, ids: readonly string[]): Promise<ReadonlyMap<string, Held>> {
    return heldRecords(this.runRead, { schema, viewer: this.viewer, ids });
  }

  visible(schema: GraphQLSchema, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return visibleIds(this.runRead, { schema, viewer: this.viewer, ids });
  }

  /** Which of some records the viewer may see, open or closed. */
  seen(ids: readonly string[]): Promise<ReadonlySet<string>> {
    return seenIds(this.runRead, this.viewer, ids);
  }

  /** A document that the viewer may read; null where there is none. */
  document<Body>(asked: Pick<Document, 'kind' | 'id'>): Promise<Document<Body> | null> {
    return readDocument<Body>(this.runRead, this.viewer, asked);
  }

  documents<Body>(asked: DocumentQuestion): Promise<readonly Document<Body>[]> {
    return readDocuments<Body>(this.runRead, this.viewer, asked);
  }

  private readonly runRead: Run = (text, parameters) => this.database.read(text, parameters);

  /**
   * Throws where an instant is later than the last change that everyone may see, naming the argument
   * that it stands in; without one, `@asOf`.
   */
  async refuseUnsettled(instant: string, argument?: string): Promise<void> {
    refuseUnsettled(instant, await this.lastPublicInstant(), argument);
  }

  /** The last change that everyone may see, and so the latest that `@asOf` takes; null where none is. */
  async lastPublicInstant(): Promise<string | null> {
    this.settled ??= this.database.read('MATCH (w:WriteSequence) RETURN w.publicRecordedAt', {});
    const [row] = await this.settled;
    return (row?.[0] ?? null) as string | null;
  }

  /** Up to which instant all that was recorded can be read whole; null where nothing was. */
  lastInstant(): Promise<string | null> {
    return lastInstant(this.database);
  }

  private loader(info: GraphQLResolveInfo, type: GraphQLObjectType, asOf: string | null) {
    return new DataLoader<string, FoundNode | null>(
      async (ids) => {
        const question = { anchor: 'LOAD', type, keys: { ids: [...new Set(ids)] }, asOf } as const;
        const found = (await this.run(info, question)) as FoundNodes;
        return ids.map((id) => found.get(id) ?? null);
      },
      { cache: false },
    );
  }

  private async run(info: GraphQLResolveInfo, question: Question): Promise<unknown> {
    const { anchor, type, keys, asOf = asOfInstant(info) } = question;
    const prepared = this.compiler.prepare(info, anchor, type, asOf === null ? 'NOW' : 'AS_OF');
    const execution = executionOf(info);
    const parameters = { ...prepared.parametersIn(execution), ...keys, viewer: this.viewer, asOf };
    const rows = await this.database.read(prepared.text, parameters);
    if (asOf !== null) {
      const settled = rows[0]?.[1] as readonly string[] | undefined;
      refuseUnsettled(asOf, settled?.[0] ?? null);
    }
    return prepared.read(rows, execution);
  }
}

interface Question {
  readonly anchor: Anchor;
  readonly type: GraphQLObjectType | AbstractType;
  readonly keys: Readonly<Record<string, unknown>>;
  readonly asOf?: string | null;
}

function pathOf({ path }: GraphQLResolveInfo): string {
  const keys: string[] = [];
  for (let at: GraphQLResolveInfo['path'] | undefined = path; at !== undefined; at = at.prev) {
    if (typeof at.key === 'string') keys.unshift(at.key);
  }
  return keys.join('/');
}
