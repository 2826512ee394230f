import { SEARCH_PROPERTIES } from '../search/search-fields.js';
import { type StoredValue } from '../values/value-shape.js';
import { type OwnRelation } from './content.js';
import { ERASURES, erasureLine } from '../values/erasures.js';
import { type Run } from './held.js';
import { relationValues } from './relations.js';
import { sealInstead, type Seal, type Values } from './seal.js';
import { type Writing } from './sequence.js';
import { sealedState, sealedWrite, storedSeal } from './stored-digest.js';
import { ownRelations, type StoredRelationship } from './stored-states.js';
import { vouchersFor } from './vouched.js';

/** What shall stand on some properties instead of what does; null for nothing. */
export type Instead = Readonly<Record<string, StoredValue>>;

/** A field of a state of which something goes, and what shall stand there. */
export interface Choice {
  readonly field: string;
  readonly instead: Instead;
  /** Where it stands on a relation of the state and not on itself. */
  readonly relation?: ErasableRelation;
}

export interface ErasableRelation extends OwnRelation {
  readonly elementId: string;
}

export interface ErasableState {
  readonly stateId: string;
  readonly properties: Values;
  readonly relations: readonly ErasableRelation[];
}

export interface Erasure {
  readonly id: string;
  readonly reason: string;
  /** What of a state goes. On a relation that several states had, it goes from all of them. */
  readonly choose: (state: ErasableState) => readonly Choice[];
}

/** A state from which something was erased, and of which fields. */
export interface ErasedState {
  readonly stateId: string;
  readonly fields: readonly string[];
  /** What of its relations went: `<type> <target> <property>`. */
  readonly onRelations: readonly string[];
}

/** What a choice takes from a relation, by the names under which an erased state tells it. */
export const namesOnRelation = (
  { type, to }: Pick<OwnRelation, 'type' | 'to'>,
  instead: Instead,
): readonly string[] => Object.keys(instead).map((property) => `${type} ${to} ${property}`);

interface StoredForm extends ErasableState {
  readonly relationships: readonly StoredRelationship[];
  readonly write: string;
  readonly isClosed: boolean;
}

interface Change {
  readonly state: StoredForm;
  readonly erased: ErasedState;
  /** What is set on the state. */
  readonly stored: Instead;
  readonly seal: Seal;
  readonly vouchers: readonly string[];
}

/**
 * Takes values out of the store for good, within one write, which vouches for what is left: nothing of
 * them stands on any state, relation or record, nor a digest by which they could be found by trying.
 */
export class Eraser {
  private vouchers: readonly string[] = [];
  private touchesPublic = false;

  constructor(
    private readonly run: Run,
    private readonly writing: Pick<Writing, 'id' | 'recordedAt'>,
  ) {}

  /** What the write says of it, for the audit. */
  get erased(): readonly string[] {
    return this.vouchers;
  }

  /** Whether something was there for everyone to see. */
  get isPublic(): boolean {
    return this.touchesPublic;
  }

  /**
   * Erases from every state of a record, and from the record as far as it shows such a state. The
   * record, if it is open, then waits for a next state, which says that something was erased.
   */
  async eraseRecord(erasure: Erasure): Promise<readonly ErasedState[]> {
    const states = await this.statesOf(erasure.id);
    const choices = new Map(states.map((state) => [state, erasure.choose(state)] as const));
    const onRelations = relationChoices(choices);
    const changes = states.flatMap((state) => {
      const own = (choices.get(state) ?? []).filter(({ relation }) => relation === undefined);
      const change = changeOf(state, { own, onRelations, mark: this.markFor(erasure) });
      return change === null ? [] : [change];
    });
    if (changes.length === 0) return [];
    await this.store(erasure.id, { states, changes, onRelations });
    this.vouchers = [...this.vouchers, ...changes.flatMap(({ vouchers }) => vouchers)];
    this.touchesPublic ||= changes.some(({ state }) => state.properties['access'] === 'PUBLIC');
    await this.forgetInputs({ writes: changes.map(({ state }) => state.write) });
    return changes.map(({ erased }) => erased);
  }

  /**
   * Forgets what was sent to some writes, and what was answered: of a short value the one could be
   * found by trying, and the other may say it. Their keys are used up from then on.
   */
  async forgetInputs({
    writes = [],
    submissions = [],
    instants = [],
  }: {
    readonly writes?: readonly string[];
    readonly submissions?: readonly string[];
    readonly instants?: readonly string[];
  }): Promise<void> {
    const rows = await this.run(
      `MATCH (w:Write)
       WHERE (w.id IN $writes OR w.submission IN $submissions OR w.recordedAt IN $instants)
         AND w.id <> $this AND w.inputHash IS NOT NULL
       RETURN w.id, properties(w) ORDER BY w.sequence`,
      { writes, submissions, instants, this: this.writing.id },
    );
    const sealed = rows.map(([id, properties]) => forgotten(id as string, properties as Values));
    await this.run(
      `UNWIND $rows AS row MATCH (w:Write {id: row.id}) SET w.inputHash = null, w += row.seal`,
      { rows: sealed.map(({ id, seal }) => ({ id, seal })) },
    );
    await this.run(`MATCH (d:Document&Answer WHERE d.about IN $writes) DELETE d`, {
      writes: sealed.map(({ id }) => id),
    });
    this.vouchers = [...this.vouchers, ...sealed.flatMap(({ vouchers }) => vouchers)];
  }

  private async statesOf(id: string): Promise<readonly StoredForm[]> {
    const rows = await this.run(
      `MATCH (n:Entity {id: $id})-[:STATE]->(s:State)-[:WRITTEN_IN]->(w:Write)
       RETURN n:Closed, properties(s), w.id, COLLECT {
         MATCH (n)-[r]->(m:Entity)
         WHERE r.recordedFrom <= s.recordedFrom AND r.recordedTo > s.recordedFrom
         RETURN [elementId(r), type(r), m.id, properties(r)]
       }
       ORDER BY s.recordedFrom`,
      { id },
    );
    return rows.map(storedForm);
  }

  private markFor({ reason }: Erasure) {
    const erasedAt = this.writing.recordedAt;
    return (field: string): string => erasureLine({ field, erasedAt, reason });
  }

  private async store(id: string, { states, changes, onRelations }: Found): Promise<void> {
    await this.run(
      `UNWIND $rows AS row MATCH (s:State {stateId: row.stateId}) SET s += row.stored, s += row.seal`,
      {
        rows: changes.map(({ state, stored, seal }) => ({ stateId: state.stateId, stored, seal })),
      },
    );
    await this.run(
      `MATCH (n:Entity {id: $id}) SET n += $shown
       WITH n UNWIND $rows AS row
       MATCH (n)-[r]->(:Entity) WHERE elementId(r) = row.elementId SET r += row.instead`,
      {
        id,
        shown: shownInstead(states, changes),
        rows: [...onRelations].map(([elementId, { instead }]) => ({ elementId, instead })),
      },
    );
  }
}

interface Found {
  readonly states: readonly StoredForm[];
  readonly changes: readonly Change[];
  readonly onRelations: RelationChoices;
}

type Row = readonly unknown[];

function storedForm([isClosed, stored, write, rows]: Row): StoredForm {
  const properties = stored as Values;
  const found = (rows as readonly Row[]).map(([elementId, type, to, said]) => {
    return { elementId, relationship: { type, to, properties: said } as StoredRelationship };
  });
  const relationships = found.map(({ relationship }) => relationship);
  const relations = ownRelations(relationships).map((relation, index) => ({
    ...relation,
    elementId: String(found[index]?.elementId),
  }));
  const stateId = String(properties['stateId']);
  return {
    stateId,
    properties,
    relations,
    relationships,
    write: String(write),
    isClosed: isClosed === true,
  };
}

type RelationChoices = ReadonlyMap<string, Choice>;

function relationChoices(choices: ReadonlyMap<StoredForm, readonly Choice[]>): RelationChoices {
  const found = [...choices.values()].flat().flatMap((choice) => {
    return choice.relation === undefined ? [] : [[choice.relation.elementId, choice] as const];
  });
  return new Map(found);
}

interface Chosen {
  readonly own: readonly Choice[];
  readonly onRelations: RelationChoices;
  readonly mark: (field: string) => string;
}

/** Null where nothing goes from a state. */
function changeOf(state: StoredForm, { own, onRelations, mark }: Chosen): Change | null {
  const related = state.relations.flatMap((relation) => onRelations.get(relation.elementId) ?? []);
  const fields = [...new Set([...own, ...related].map(({ field }) => field))];
  if (fields.length === 0) return null;
  const { stateId, properties } = state;
  const before = (properties[ERASURES] ?? []) as readonly string[];
  const stored = {
    ...Object.assign({}, ...own.map(({ instead }) => instead)),
    ...withoutHashes(properties),
    [ERASURES]: [...before, ...fields.map(mark)],
  } as Instead;
  const values = sealedState({ ...state, id: '', writes: [], records: [], node: null });
  const instead = { ...stored, ...relationsInstead(state, onRelations) };
  const seal = sealInstead(values, storedSeal(properties), instead);
  const left = { seal, values: { ...values, ...instead }, names: Object.keys(instead) };
  const onRelation = state.relations.flatMap((relation) =>
    namesOnRelation(relation, onRelations.get(relation.elementId)?.instead ?? {}),
  );
  const erased = { stateId, fields, onRelations: onRelation };
  return { state, erased, stored, seal, vouchers: vouchersFor(stateId, left) };
}

/** Digests of everything that a state says: by them a short value could be found by trying. */
const HASHES = ['contentHash', 'seedHash'];

function withoutHashes(properties: Values): Instead {
  const held = HASHES.filter((name) => (properties[name] ?? null) !== null);
  return Object.fromEntries(held.map((name) => [name, null]));
}

/** What the seal of a state says of its relations from now on, as far as that is something else. */
function relationsInstead({ relations }: StoredForm, onRelations: RelationChoices): Values {
  const after = relations.map((relation) => {
    const instead = onRelations.get(relation.elementId)?.instead ?? {};
    return { ...relation, properties: { ...relation.properties, ...instead } };
  });
  const changed = relations.filter(({ elementId }) => onRelations.has(elementId));
  const names = new Set(Object.keys(relationValues(changed)));
  const said = Object.entries(relationValues(after));
  return Object.fromEntries(said.filter(([name]) => names.has(name)));
}

/** What a record shows instead: of its last state, and of the seed that it came from. */
function shownInstead(states: readonly StoredForm[], changes: readonly Change[]): Instead {
  const last = states.at(-1);
  const shown = changes.find(({ state }) => state === last)?.stored ?? {};
  const search = last?.isClosed === true ? SEARCH_PROPERTIES.map((name) => [name, null]) : [];
  const seeded = states.filter((state) => !changes.some((change) => change.state === state));
  const seedHash = seeded.findLast(({ properties }) => properties['seedHash'] !== undefined);
  return {
    ...shown,
    ...(Object.fromEntries(search) as Instead),
    seedHash: (seedHash?.properties['seedHash'] ?? null) as string | null,
  };
}

function forgotten(id: string, properties: Values) {
  const values = sealedWrite(properties);
  const instead = { inputHash: null };
  const seal = sealInstead(values, storedSeal(properties), instead);
  const left = { seal, values: { ...values, ...instead }, names: Object.keys(instead) };
  return { id, seal, vouchers: vouchersFor(id, left) };
}
