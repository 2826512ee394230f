import { type GraphQLSchema } from 'graphql';
import { MERGED_INTO, pastLabel } from '../guard.js';
import { typesKeptAs } from '../mapping.js';
import { type OwnRelation } from './content.js';
import { type EndedState } from './chain.js';

/** Anything that runs statements: a database for reading, or a transaction. */
export type Run = (
  text: string,
  parameters: Readonly<Record<string, unknown>>,
) => Promise<readonly (readonly unknown[])[]>;

type Properties = Readonly<Record<string, unknown>>;

/** A relationship as it stands in the store, with the instants between which it held. */
export interface StoredRelationship {
  readonly type: string;
  readonly to: string;
  readonly properties: Properties;
}

/** A record whose last state is at hand, with all that hangs on it. */
export interface StoredNode {
  readonly labels: readonly string[];
  readonly properties: Properties;
  readonly relationships: readonly StoredRelationship[];
  /** When its states began and ended. */
  readonly begun: readonly string[];
  readonly ended: readonly string[];
  /** The hash of the seed that the record came from, as its states have it. */
  readonly seedHash: string | null;
}

export interface StoredState {
  readonly id: string;
  readonly properties: Properties;
  /** Ids of the writes and of the records that it hangs on: one of each where all is well. */
  readonly writes: readonly string[];
  readonly records: readonly string[];
  readonly relationships: readonly StoredRelationship[];
  /** Of the last state of a record only. */
  readonly node: StoredNode | null;
}

export interface StoredRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
  readonly relationships: readonly StoredRelationship[];
}

/** How many states are held in memory at once while a store is walked through. */
const PAGE = 500;

/** What stands in the store under one recorded instant, page by page in the order of ids. */
export class StoredStates {
  private readonly rowLabels: readonly string[];

  constructor(
    private readonly run: Run,
    schema: GraphQLSchema,
  ) {
    this.rowLabels = typesKeptAs('ROWS', schema).map(({ name }) => name);
  }

  openedAt(at: string): AsyncIterable<readonly StoredState[]> {
    return this.pages({ text: OPENED, at }, stateOf);
  }

  endedAt(at: string): AsyncIterable<readonly EndedState[]> {
    return this.pages({ text: ENDED, at }, endedOf);
  }

  async *rowsOpenedAt(at: string): AsyncIterable<readonly StoredRow[]> {
    if (this.rowLabels.length === 0) return;
    yield* this.pages({ text: rowsOpened(this.allRowLabels()), at }, rowOf);
  }

  async *rowsEndedAt(at: string): AsyncIterable<readonly EndedState[]> {
    if (this.rowLabels.length === 0) return;
    yield* this.pages({ text: rowsEnded(this.allRowLabels()), at }, endedOf);
  }

  /** Labels of rows, current and past, as a label expression. */
  allRowLabels(): string {
    return this.rowLabels.flatMap((name) => [name, pastLabel(name)]).join('|');
  }

  private async *pages<T extends { readonly id: string }>(
    { text, at }: { readonly text: string; readonly at: string },
    read: (row: readonly unknown[]) => T,
  ): AsyncIterable<readonly T[]> {
    for (let after = ''; ;) {
      const page = (await this.run(text, { at, after, page: PAGE })).map(read);
      const last = page.at(-1);
      if (last === undefined) return;
      yield page;
      if (page.length < PAGE) return;
      after = last.id;
    }
  }
}

const RELATIONSHIPS = `MATCH (n)-[r]->(m:Entity) WHERE type(r) <> 'STATE'
      RETURN [type(r), m.id, properties(r)]`;

const OPENED = `
  MATCH (s:State WHERE s.recordedFrom = $at AND s.id > $after)
  WITH s ORDER BY s.recordedFrom, s.id LIMIT toInteger($page)
  RETURN s.id, properties(s),
    COLLECT { MATCH (s)-[:WRITTEN_IN]->(w) RETURN w.id },
    COLLECT { MATCH (s)<-[:STATE]-(n) RETURN n.id },
    COLLECT {
      MATCH (s)<-[:STATE]-(n)-[r]->(m:Entity)
      WHERE type(r) <> 'STATE' AND r.recordedFrom <= $at AND r.recordedTo > $at
      RETURN [type(r), m.id, properties(r)]
    },
    COLLECT {
      MATCH (s)<-[:STATE]-(n:Entity)
      WHERE NOT EXISTS { (n)-[:STATE]->(later:State WHERE later.recordedFrom > $at) }
      RETURN [
        labels(n), properties(n),
        COLLECT { ${RELATIONSHIPS} },
        COLLECT { MATCH (n)-[:STATE]->(each:State) RETURN [each.recordedFrom, each.recordedTo] },
        COLLECT {
          MATCH (n)-[:STATE]->(each:State WHERE each.seedHash IS NOT NULL)
          RETURN each.seedHash ORDER BY each.recordedFrom DESC LIMIT 1
        }
      ]
    }`;

const ENDED = `
  MATCH (s:State WHERE s.recordedTo = $at AND s.id > $after)
  RETURN s.id, s.stateId,
    COLLECT {
      MATCH (s)<-[:STATE]-(n)-[r:${MERGED_INTO}|${MERGED_INTO}_PAST WHERE r.recordedFrom = $at]->(m)
      RETURN m.id ORDER BY m.id
    }
  ORDER BY s.recordedTo, s.id LIMIT toInteger($page)`;

const rowsOpened = (labels: string): string => `
  MATCH (n:${labels} WHERE n.recordedFrom = $at AND n.id > $after)
  WITH n ORDER BY n.recordedFrom, n.id LIMIT toInteger($page)
  RETURN n.id, labels(n), properties(n), COLLECT { ${RELATIONSHIPS} }`;

const rowsEnded = (labels: string): string => `
  MATCH (n:${labels} WHERE n.recordedTo = $at AND n.id > $after)
  RETURN n.id, n.stateId ORDER BY n.recordedTo, n.id LIMIT toInteger($page)`;

type Row = readonly unknown[];

const relationshipOf = ([type, to, properties]: Row) =>
  ({ type, to, properties }) as StoredRelationship;

const relationshipsOf = (rows: unknown) => (rows as readonly Row[]).map(relationshipOf);

function stateOf([id, properties, writes, records, relationships, nodes]: Row): StoredState {
  const [node] = nodes as readonly Row[];
  return {
    id: id as string,
    properties: properties as Properties,
    writes: writes as readonly string[],
    records: records as readonly string[],
    relationships: relationshipsOf(relationships),
    node: node === undefined ? null : nodeOf(node),
  };
}

function nodeOf([labels, properties, relationships, spans, seedHashes]: Row): StoredNode {
  const intervals = spans as readonly (readonly [string, string])[];
  const [seedHash = null] = seedHashes as readonly string[];
  return {
    labels: labels as readonly string[],
    properties: properties as Properties,
    relationships: relationshipsOf(relationships),
    begun: intervals.map(([from]) => from),
    ended: intervals.map(([, to]) => to),
    seedHash,
  };
}

const rowOf = ([id, labels, properties, relationships]: Row): StoredRow => ({
  id: id as string,
  labels: labels as readonly string[],
  properties: properties as Properties,
  relationships: relationshipsOf(relationships),
});

const endedOf = ([id, stateId, into = []]: Row) => ({ id, stateId, into }) as EndedState;

/** Where a relationship or a state stands in time: no content, but told by the writes. */
const INTERVAL = ['recordedFrom', 'recordedTo'];

/** The relations of a record as its state has them: what they are, without their instants. */
export function ownRelations(relationships: readonly StoredRelationship[]): readonly OwnRelation[] {
  return relationships.map(({ type, to, properties }) => ({
    type: type.replace(/_PAST$/, ''),
    to,
    properties: without(properties, INTERVAL) as OwnRelation['properties'],
  }));
}

export function without(properties: Properties, names: readonly string[]): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => !names.includes(name)));
}
