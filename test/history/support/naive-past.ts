import { typeOfId } from '../../../src/graph/mapping.js';
import { STILL_CURRENT } from '../../../src/graph/values/instant.js';
import { type Viewer } from '../../../src/graph/viewer.js';
import { type AccessFields } from '../../../src/graph/write/access-fields.js';
import {
  changesBetween,
  NOTHING_SAID,
  saidBy,
  type Said,
} from '../../../src/workflow/history/said.js';
import { mayRead, type GivenGraph } from '../../support/given-graph.js';

type Properties = Readonly<Record<string, unknown>>;
type Relation = readonly [type: string, to: string, properties: Properties];

interface State {
  readonly id: string;
  readonly stateId: string;
  readonly from: string;
  readonly to: string;
  readonly access: AccessFields;
  readonly properties: Properties;
  readonly relations: readonly Relation[];
}

export interface ToldState {
  readonly stateId: string;
  readonly recordedFrom: string;
  readonly recordedTo: string | null;
  readonly changes: readonly unknown[];
}

export interface ToldChange {
  readonly kind: string;
  readonly id: string;
  readonly recordedAt: string;
  readonly stateId: string | null;
}

/**
 * All states of a graph as one list, and what of the past is told to whom, in plain words: what a
 * viewer may not read is left out of the list before anything is asked of it.
 */
export class NaivePast {
  private constructor(
    private readonly given: GivenGraph,
    private readonly states: readonly State[],
    /** Who may read each record now. */
    private readonly now: ReadonlyMap<string, AccessFields>,
  ) {}

  static async of(given: GivenGraph): Promise<NaivePast> {
    const { database } = given.graph;
    const rows = await database.read(
      `MATCH (n)-[:STATE]->(s:State)
       RETURN properties(s) AS properties, COLLECT {
         MATCH (n)-[r]->(m:Entity) WHERE r.recordedFrom <= s.recordedFrom AND r.recordedTo > s.recordedFrom
         RETURN [type(r), m.id, properties(r)]
       } AS relations
       UNION ALL
       MATCH (s:Reading|PastReading|TradeRow|PastTradeRow)
       RETURN properties(s) AS properties, COLLECT {
         MATCH (s)-[r]->(m:Entity) RETURN [type(r), m.id, properties(r)]
       } AS relations`,
      {},
    );
    const nodes = await database.read('MATCH (n:Entity) RETURN n.id, properties(n)', {});
    const states = rows.map(([properties, relations]) =>
      stateOf(properties as Properties, relations as readonly Relation[]),
    );
    const now = new Map(
      nodes.map(([id, properties]) => [id as string, accessIn(properties as Properties)]),
    );
    return new NaivePast(given, states, now);
  }

  /** The states of a record, newest first; null where it is not to be seen. */
  history(viewer: Viewer, id: string, until = STILL_CURRENT): readonly ToldState[] | null {
    const seen = this.visible(viewer, id).filter(({ from }) => from <= until);
    if (seen.length === 0) return null;
    return seen
      .map(({ stateId, from, to, ...state }, index) => ({
        stateId,
        recordedFrom: from,
        recordedTo: to === STILL_CURRENT || to > until ? null : to,
        changes: changesBetween(
          index === 0 ? NOTHING_SAID : this.saidWhile(viewer, seen[index - 1]!, until),
          this.saidWhile(viewer, { stateId, from, to, ...state }, until),
        ),
      }))
      .reverse();
  }

  diff(viewer: Viewer, id: string, [from, to]: readonly [string, string]) {
    const seen = this.visible(viewer, id);
    if (seen.length === 0) return this.wasSeen(viewer, id, [from, to]) ? WITHHELD : null;
    const [earlier, later] = [from, to].map((at) => seen.find((state) => holdsAt(state, at)));
    const said = (state: State | undefined, at: string) =>
      state === undefined ? NOTHING_SAID : this.saidAt(viewer, state, at);
    return {
      outcome: 'COMPARED',
      from: earlier === undefined ? null : { stateId: earlier.stateId },
      to: later === undefined ? null : { stateId: later.stateId },
      changes: changesBetween(said(earlier, from), said(later, to)),
    };
  }

  /** What came into sight, changed in sight and went out of it, in recorded order. */
  changes(viewer: Viewer, until = STILL_CURRENT): readonly ToldChange[] {
    const readable = this.states.filter(({ access }) => mayRead(viewer, access));
    const begun = readable.filter(({ id }) => this.isSeenNow(viewer, id));
    const key = (id: string, at: string) => `${at} ${id}`;
    const begins = new Set(readable.map(({ id, from }) => key(id, from)));
    const ends = new Set(readable.map(({ id, to }) => key(id, to)));
    const changes = [
      ...begun.map(({ id, from, stateId }): ToldChange => {
        const kind = ends.has(key(id, from)) ? 'CHANGED' : 'ADDED';
        return { kind, id, recordedAt: from, stateId };
      }),
      ...readable
        .filter(({ id, to }) => to !== STILL_CURRENT && !begins.has(key(id, to)))
        .map(({ id, to }): ToldChange => ({ kind: 'REMOVED', id, recordedAt: to, stateId: null })),
    ];
    return changes
      .filter(({ recordedAt }) => recordedAt <= until)
      .sort((a, b) => (key(a.id, a.recordedAt) < key(b.id, b.recordedAt) ? -1 : 1));
  }

  /** Which state of which record a viewer may see now. */
  current(viewer: Viewer): ReadonlyMap<string, string> {
    const open = this.states.filter(
      ({ to, access }) => to === STILL_CURRENT && mayRead(viewer, access),
    );
    return new Map(open.map(({ id, stateId }) => [id, stateId]));
  }

  /** Instants of all writes. */
  get instants(): readonly string[] {
    return [...new Set(this.states.flatMap(({ from, to }) => [from, to]))]
      .filter((at) => at !== STILL_CURRENT)
      .sort();
  }

  private visible(viewer: Viewer, id: string): readonly State[] {
    if (!this.isSeenNow(viewer, id)) return [];
    return this.states
      .filter((state) => state.id === id && mayRead(viewer, state.access))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
  }

  /** A row says so itself; what stands in states says it by its record. */
  private isSeenNow(viewer: Viewer, id: string): boolean {
    const access = this.now.get(id);
    return access === undefined || mayRead(viewer, access);
  }

  private wasSeen(viewer: Viewer, id: string, instants: readonly string[]): boolean {
    return this.states.some(
      (state) =>
        state.id === id &&
        mayRead(viewer, state.access) &&
        instants.some((at) => holdsAt(state, at)),
    );
  }

  private saidWhile(viewer: Viewer, state: State, until: string): Said {
    return this.said(state, (target) =>
      this.visible(viewer, target).some(
        ({ from, to }) => from < state.to && from <= until && to > state.from,
      ),
    );
  }

  private saidAt(viewer: Viewer, state: State, at: string): Said {
    return this.said(state, (target) =>
      this.visible(viewer, target).some((other) => holdsAt(other, at)),
    );
  }

  private said({ id, properties, relations }: State, isSeen: (target: string) => boolean): Said {
    const { schema } = this.given;
    const type = typeOfId(schema, id);
    if (type === null) throw new Error(`${id} is of no type.`);
    return saidBy(schema, type, {
      properties,
      relations: relations.filter(([, to]) => isSeen(to)),
    });
  }
}

const WITHHELD = { outcome: 'INPUTS_NO_LONGER_AVAILABLE', from: null, to: null, changes: [] };

const holdsAt = ({ from, to }: State, at: string): boolean => from <= at && to > at;

const accessIn = (properties: Properties): AccessFields => ({
  access: String(properties['access']),
  owner: (properties['owner'] ?? null) as string | null,
  readers: (properties['readers'] ?? null) as readonly string[] | null,
  status: String(properties['status']),
});

function stateOf(properties: Properties, relations: readonly Relation[]): State {
  return {
    id: String(properties['id']),
    stateId: String(properties['stateId']),
    from: String(properties['recordedFrom']),
    to: String(properties['recordedTo']),
    access: accessIn(properties),
    properties,
    relations,
  };
}
