import { buildPangolinkSchema } from '../../../src/api/schema.js';
import { sealInstead, type Values } from '../../../src/graph/write/seal.js';
import { sealedState, storedSeal } from '../../../src/graph/write/stored-digest.js';
import {
  StoredStates,
  type Run,
  type StoredState,
} from '../../../src/graph/write/stored-states.js';
import { type Dice } from '../../access/support/dice.js';

/** One thing done to a store past the write path, and the entry that must be named for it. */
export interface Alteration {
  readonly what: string;
  /** Undefined where it depends on what was hit which entry is the first not to hold. */
  readonly entry?: string | null;
}

export type Alter = (run: Run, dice: Dice) => Promise<Alteration>;

/** The write that opened a state, of the one bound to `s`. */
const ITS_WRITE = 'COLLECT { MATCH (s)-[:WRITTEN_IN]->(w) RETURN w.id }[0]';

/** Told by the writes that begin and end states, not by the one that a state stands under. */
const MOMENTS = ['recordedFrom', 'recordedTo', 'id'];

async function pick(run: Run, dice: Dice, text: string): Promise<readonly unknown[]> {
  return dice.oneOf(await run(text, {}));
}

/** Another value of the same kind. */
function other(value: unknown): unknown {
  if (typeof value === 'string') return `${value}x`;
  if (typeof value === 'number') return value + 1000;
  if (typeof value === 'boolean') return !value;
  return [...(value as readonly unknown[]), 'x'];
}

/** Changes, removes or adds one property of one node out of those that a pattern gives. */
async function alterProperty(run: Run, dice: Dice, text: string): Promise<[string, string | null]> {
  const [element, properties, entry] = await pick(run, dice, text);
  const stored = properties as Readonly<Record<string, unknown>>;
  const kind = dice.oneOf(['CHANGED', 'CHANGED', 'REMOVED', 'ADDED'] as const);
  const name = kind === 'ADDED' ? 'forged' : dice.oneOf(Object.keys(stored).sort());
  const value = kind === 'REMOVED' ? null : kind === 'ADDED' ? true : other(stored[name]);
  await run('MATCH (n) WHERE elementId(n) = $element SET n += $change', {
    element,
    change: { [name]: value },
  });
  return [name, entry as string | null];
}

const propertyOfState: Alter = async (run, dice) => {
  const [name, entry] = await alterProperty(
    run,
    dice,
    `MATCH (s:State) RETURN elementId(s), properties(s), ${ITS_WRITE} ORDER BY s.id, s.recordedFrom`,
  );
  return MOMENTS.includes(name)
    ? { what: `State.${name}` }
    : { what: `State.${name}`, entry: entry };
};

const propertyOfRecord: Alter = async (run, dice) => {
  const [name, entry] = await alterProperty(
    run,
    dice,
    `MATCH (n:Entity&!Closed)-[:STATE]->(s:State WHERE s.stateId = n.stateId)
     RETURN elementId(n), properties(n), ${ITS_WRITE} ORDER BY n.id`,
  );
  return name === 'id'
    ? { what: 'id of a record' }
    : { what: `property ${name} of a record`, entry };
};

const propertyOfRow: Alter = async (run, dice) => {
  const [name, entry] = await alterProperty(
    run,
    dice,
    `MATCH (n:Reading|PastReading)
     RETURN elementId(n), properties(n), COLLECT { MATCH (w:Write {recordedAt: n.recordedFrom}) RETURN w.id }[0]
     ORDER BY n.recordedFrom, n.id`,
  );
  return MOMENTS.includes(name) ? { what: `row ${name}` } : { what: `row ${name}`, entry };
};

const propertyOfWrite: Alter = async (run, dice) => {
  const [name, entry] = await alterProperty(
    run,
    dice,
    'MATCH (w:Write) RETURN elementId(w), properties(w), w.id ORDER BY w.sequence',
  );
  return { what: `Write.${name}`, entry };
};

const propertyOfSequence: Alter = async (run, dice) => {
  const [name] = await alterProperty(
    run,
    dice,
    'MATCH (w:WriteSequence|AccessSequence) RETURN elementId(w), properties(w), null ORDER BY w.id',
  );
  // A property that nobody reads says nothing.
  return name === 'forged' ? dropped(run, dice) : { what: `property ${name} of a sequence` };
};

const dropped: Alter = async (run, dice) => {
  const [element, entry] = await pick(
    run,
    dice,
    'MATCH (e:AccessEntry) RETURN elementId(e), e.id ORDER BY e.sequence',
  );
  await run('MATCH (e) WHERE elementId(e) = $element DETACH DELETE e', { element });
  return { what: 'an access entry removed', entry: entry as string };
};

const propertyOfAccess: Alter = async (run, dice) => {
  const [name, entry] = await alterProperty(
    run,
    dice,
    'MATCH (e:AccessEntry) RETURN elementId(e), properties(e), e.id ORDER BY e.sequence',
  );
  return { what: `AccessEntry.${name}`, entry };
};

const ANY_RELATIONSHIP = `MATCH (n)-[r]->(m) WHERE n:Entity OR n:State OR n:Reading OR n:PastReading
  RETURN elementId(r), type(r), n.id, m.id, coalesce(r.recordedFrom, '') AS at
  ORDER BY type(r), n.id, m.id, at`;

const relationshipRemoved: Alter = async (run, dice) => {
  const [element, type, from, to] = await pick(run, dice, ANY_RELATIONSHIP);
  await run('MATCH ()-[r]->() WHERE elementId(r) = $element DELETE r', { element });
  return { what: `${String(type)} from ${String(from)} to ${String(to)} removed` };
};

const relationshipAltered: Alter = async (run, dice) => {
  const [element, properties, type] = await pick(
    run,
    dice,
    `MATCH (n)-[r]->(m) WHERE size(keys(r)) > 0
     RETURN elementId(r), properties(r), type(r), n.id, m.id ORDER BY type(r), n.id, m.id, r.recordedFrom`,
  );
  const stored = properties as Readonly<Record<string, unknown>>;
  const name = dice.oneOf(Object.keys(stored).sort());
  const value = dice.chance(0.3) ? null : other(stored[name]);
  await run('MATCH ()-[r]->() WHERE elementId(r) = $element SET r += $change', {
    element,
    change: { [name]: value },
  });
  return { what: `${name} of ${String(type)}` };
};

const relationshipAdded: Alter = async (run, dice) => {
  const [from, to] = [
    await pick(run, dice, 'MATCH (n:Entity) RETURN elementId(n) ORDER BY n.id'),
    await pick(run, dice, 'MATCH (n:Entity) RETURN elementId(n) ORDER BY n.id'),
  ];
  const [type] = await pick(
    run,
    dice,
    'MATCH (:Entity)-[r]->(:Entity) RETURN DISTINCT type(r) ORDER BY type(r)',
  );
  await run(
    `MATCH (n) WHERE elementId(n) = $from MATCH (m) WHERE elementId(m) = $to
     CREATE (n)-[r:$($type)]->(m) SET r.recordedFrom = n.recordedAt, r.recordedTo = '9999-12-31T23:59:59.999999Z'`,
    { from: from[0], to: to[0], type },
  );
  return { what: `${String(type)} added` };
};

const labelTaken: Alter = async (run, dice) => {
  const [element, label] = await pick(
    run,
    dice,
    `MATCH (n:Entity|Reading|PastReading|State|Write) UNWIND labels(n) AS label
     RETURN elementId(n), label ORDER BY n.id, n.recordedFrom, label`,
  );
  await run('MATCH (n) WHERE elementId(n) = $element REMOVE n:$($label)', { element, label });
  return { what: `label ${String(label)} taken off` };
};

const labelGiven: Alter = async (run, dice) => {
  const [element] = await pick(
    run,
    dice,
    'MATCH (n:Entity&!Platform&!PastPlatform) RETURN elementId(n) ORDER BY n.id',
  );
  const label = dice.oneOf(['Platform', 'PastPlatform', 'Reading', 'PastReading']);
  await run('MATCH (n) WHERE elementId(n) = $element SET n:$($label)', { element, label });
  return { what: `label ${label} given` };
};

const nodeRemoved: Alter = async (run, dice) => {
  const [element, kind] = await pick(
    run,
    dice,
    `MATCH (n:Entity|Reading|PastReading|State|Write)
     RETURN elementId(n), labels(n)[0] ORDER BY labels(n)[0], n.id, n.recordedFrom`,
  );
  await run('MATCH (n) WHERE elementId(n) = $element DETACH DELETE n', { element });
  return { what: `a ${String(kind)} removed` };
};

const writeCutOff: Alter = async (run) => {
  await run(`MATCH (s:WriteSequence) MATCH (w:Write {sequence: s.value}) DETACH DELETE w`, {});
  return { what: 'the last write cut off' };
};

const nodeAdded: Alter = async (run, dice) => {
  const text = dice.oneOf([
    `CREATE (:Platform {id: 'platform:forged', access: 'PUBLIC'})`,
    `CREATE (:Entity:Platform {id: 'platform:forged', access: 'PUBLIC'})`,
    `CREATE (:Write {id: 'write:forged', sequence: 1000000})`,
    `CREATE (:Write {id: 'write:forged'})`,
    `CREATE (:State {id: 'platform:a', stateId: 'forged'})`,
    `CREATE (:Reading {id: 'reading:forged', access: 'PUBLIC'})`,
    `CREATE (:AccessEntry {id: 'access:forged', sequence: 1000000})`,
    `MATCH (n:Entity)-[:STATE]->(s:State)-[:WRITTEN_IN]->(w) WITH n, s, w ORDER BY s.id, s.recordedFrom LIMIT 1
     CREATE (n)-[:STATE]->(:State {
       id: s.id, stateId: 'forged', recordedAt: s.recordedAt, recordedFrom: s.recordedFrom,
       recordedTo: s.recordedTo, access: 'PUBLIC'
     })-[:WRITTEN_IN]->(w)`,
  ]);
  await run(text, {});
  return { what: `added: ${text.slice(0, 60)}` };
};

const statesSwapped: Alter = async (run, dice) => {
  const [first, second, entry] = await pick(
    run,
    dice,
    `MATCH (n:Entity)-[:STATE]->(s:State) MATCH (n)-[:STATE]->(t:State WHERE t.recordedFrom > s.recordedFrom)
     RETURN elementId(s), elementId(t), ${ITS_WRITE} ORDER BY s.id, s.recordedFrom, t.recordedFrom`,
  );
  await run(
    `MATCH (s) WHERE elementId(s) = $first MATCH (t) WHERE elementId(t) = $second
     WITH s, t, s.access AS access, s.auditSalt AS salt, s.auditSalts AS salts
     SET s.access = t.access, t.access = access, s.auditSalt = t.auditSalt, t.auditSalt = salt,
         s.auditSalts = t.auditSalts, t.auditSalts = salts`,
    { first, second },
  );
  return { what: 'two states swapped', entry: entry as string };
};

/** Says that a value had been erased, with all that an erasure leaves on a state, but by no write. */
const erasureForged: Alter = async (run, dice) => {
  const [element, properties, entry] = await pick(
    run,
    dice,
    `MATCH (s:State WHERE s.confidence IS NOT NULL)
     RETURN elementId(s), properties(s), ${ITS_WRITE} ORDER BY s.id, s.recordedFrom`,
  );
  const stateId = String((properties as Values)['stateId']);
  const at = String((properties as Values)['recordedFrom']);
  const states: StoredState[] = [];
  for await (const page of new StoredStates(run, await buildPangolinkSchema()).openedAt(at)) {
    states.push(...page.filter((state) => state.properties['stateId'] === stateId));
  }
  const [state] = states;
  if (state === undefined) throw new Error(`There is no state ${stateId}.`);
  const seal = sealInstead(sealedState(state), storedSeal(state.properties), { confidence: null });
  await run('MATCH (s) WHERE elementId(s) = $element SET s += $seal, s.confidence = null', {
    element,
    seal,
  });
  return { what: 'an erasure by no write', entry: entry as string };
};

const erasedPutBack: Alter = async (run, dice) => {
  const [element, name, entry] = await pick(
    run,
    dice,
    `MATCH (s:State WHERE s.auditErased IS NOT NULL) UNWIND s.auditErased AS line
     WITH s, line, split(line, ' ') AS parts WHERE size(parts) = 2
     RETURN elementId(s), parts[1], ${ITS_WRITE} ORDER BY s.id, s.recordedFrom, parts[1]`,
  );
  await run('MATCH (s) WHERE elementId(s) = $element SET s += $back', {
    element,
    back: { [String(name)]: 'back' },
  });
  return { what: `erased "${String(name)}" put back`, entry: entry as string };
};

/** What somebody would do who wants an erasure that never was, or none that was. */
export const OF_ERASURES: readonly Alter[] = [erasureForged, erasedPutBack];

export const ALTERATIONS: readonly Alter[] = [
  propertyOfState,
  propertyOfState,
  propertyOfRecord,
  propertyOfRow,
  propertyOfWrite,
  propertyOfSequence,
  propertyOfAccess,
  relationshipRemoved,
  relationshipAltered,
  relationshipAdded,
  labelTaken,
  labelGiven,
  nodeRemoved,
  nodeAdded,
  writeCutOff,
  dropped,
  statesSwapped,
  ...OF_ERASURES,
];
