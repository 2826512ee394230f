import canonicalize from 'canonicalize';
import { type Transaction } from '../database.js';
import { STILL_CURRENT } from '../values/instant.js';
import { hashOf, type OwnRelation, type RecordContent } from './content.js';
import { batches } from './batches.js';
import { type Values } from './seal.js';

/** A relationship names a record that is not there. */
export class MissingTarget extends Error {
  override readonly name = 'MissingTarget';
}

interface StoredRelation extends OwnRelation {
  readonly from: string;
  readonly elementId: string;
}

/** The relations that records should have from now on. */
export interface RelationsOf {
  readonly content: RecordContent;
  /** A record that was not there before has none to compare with. */
  readonly isNew: boolean;
}

/** Brings the relationships that records own to what their content says; the earlier ones stay as past. */
export async function replaceRelations(
  transaction: Transaction,
  records: readonly RelationsOf[],
  relationTypes: readonly string[],
  recordedAt: string,
): Promise<void> {
  const known = records.filter(({ isNew }) => !isNew).map(({ content }) => content.id);
  const stored = await storedRelations(transaction, known, relationTypes);
  const wanted = records.flatMap(({ content }) =>
    content.relations.map((relation) => ({ ...relation, from: content.id })),
  );
  const wantedKeys = new Set(wanted.map(relationKey));
  const storedKeys = new Set(stored.map(relationKey));
  const kept = new Map(stored.map((relation) => [relationKey(relation), relation]));
  // Two that have become the same, since what told them apart was erased, are one from now on.
  await closeRelations(
    transaction,
    stored.filter((relation) => {
      const key = relationKey(relation);
      return !wantedKeys.has(key) || kept.get(key) !== relation;
    }),
    recordedAt,
  );
  await openRelations(
    transaction,
    distinct(wanted).filter((relation) => !storedKeys.has(relationKey(relation))),
    recordedAt,
  );
}

type FromRelation = OwnRelation & { readonly from: string };

export function relationKey({ from, type, to, properties }: FromRelation): string {
  const says = Object.keys(properties).length === 0 ? '' : hashOf(properties);
  return `${from} ${type} ${to} ${says}`;
}

function distinct(relations: readonly FromRelation[]): readonly FromRelation[] {
  return [...new Map(relations.map((relation) => [relationKey(relation), relation])).values()];
}

/** The relations of one record; the same one said twice is one. */
export function distinctRelations(relations: readonly OwnRelation[]): readonly OwnRelation[] {
  return distinct(relations.map((relation) => ({ ...relation, from: '' }))).map(
    ({ type, to, properties }) => ({ type, to, properties }),
  );
}

/**
 * The relations of one state as values to be sealed: under the type and the target, what each
 * relation of that kind says of itself.
 */
export function relationValues(relations: readonly OwnRelation[]): Values {
  const values: Record<string, string[]> = {};
  for (const { type, to, properties } of relations) {
    const said = canonicalize(withoutNothing(properties)) ?? '';
    (values[`${type} ${to}`] ??= []).push(said);
  }
  return Object.fromEntries(Object.entries(values).map(([name, said]) => [name, said.sort()]));
}

/** What is not reported is not stored, so it is left out. */
export function withoutNothing(properties: Values): Values {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

async function storedRelations(
  transaction: Transaction,
  ids: readonly string[],
  types: readonly string[],
): Promise<readonly StoredRelation[]> {
  if (ids.length === 0 || types.length === 0) return [];
  const rows = await transaction.run(
    `UNWIND $ids AS id
     MATCH (n:Entity {id: id})-[r:$any($types)]->(m:Entity)
     RETURN n.id, type(r), m.id, properties(r), elementId(r)`,
    { ids, types },
  );
  return rows.map(([from, type, to, properties, elementId]) => {
    const own = withoutInterval(properties as OwnRelation['properties']);
    return { from, type, to, properties: own, elementId } as StoredRelation;
  });
}

/** What a relation says, without when it held. */
export function withoutInterval(properties: OwnRelation['properties']): OwnRelation['properties'] {
  const entries = Object.entries(properties);
  return Object.fromEntries(
    entries.filter(([name]) => name !== 'recordedFrom' && name !== 'recordedTo'),
  );
}

async function openRelations(
  transaction: Transaction,
  relations: readonly FromRelation[],
  recordedAt: string,
): Promise<void> {
  const opening = batches(relations).map(async (batch) => {
    const rows = batch.map(({ from, type, to, properties }) => ({
      from,
      type,
      to,
      properties: { ...properties, recordedFrom: recordedAt, recordedTo: STILL_CURRENT },
    }));
    const [made] = await transaction.run(
      `UNWIND $rows AS row
       MATCH (n:Entity {id: row.from}) MATCH (m:Entity {id: row.to})
       CREATE (n)-[r:$(row.type)]->(m) SET r = row.properties
       RETURN count(*)`,
      { rows },
    );
    return { rows, isWhole: made?.[0] === rows.length };
  });
  const short = (await Promise.all(opening)).find(({ isWhole }) => !isWhole);
  if (short !== undefined) throw await missingTarget(transaction, short.rows);
}

async function missingTarget(
  transaction: Transaction,
  rows: readonly FromRelation[],
): Promise<MissingTarget> {
  const ids = rows.flatMap(({ from, to }) => [from, to]);
  const found = await transaction.run('MATCH (n:Entity WHERE n.id IN $ids) RETURN n.id', { ids });
  const there = new Set(found.map(([id]) => id));
  const lost = rows.find(({ from, to }) => !there.has(from) || !there.has(to));
  return new MissingTarget(
    `${lost?.from ?? ''} refers to ${lost?.to ?? ''}, which is not in the graph; nothing was written.`,
  );
}

async function closeRelations(
  transaction: Transaction,
  relations: readonly StoredRelation[],
  recordedAt: string,
): Promise<void> {
  if (relations.length === 0) return;
  await transaction.run(
    `UNWIND $rows AS row
     MATCH (n:Entity {id: row.from})-[r:$(row.type)]->(m:Entity)
     WHERE elementId(r) = row.elementId
     CREATE (n)-[past:$(row.type + '_PAST')]->(m)
     SET past = properties(r), past.recordedTo = $recordedAt
     DELETE r`,
    {
      rows: relations.map(({ from, type, elementId }) => ({ from, type, elementId })),
      recordedAt,
    },
  );
}
