import { type AccessFields } from './access-fields.js';
import { CHAIN_LINKS, WRITE_FACTS } from './chain.js';
import { contentHash, type RecordContent } from './content.js';
import { relationValues } from './relations.js';
import { digestOf, rowDigest, SEAL_PROPERTIES, type Seal, type Values } from './seal.js';
import { ownRelations, without, type StoredRow, type StoredState } from './stored-states.js';

/** The names of a state and its moment: they stand in the chain beside the digest, not in it. */
const MOMENT = ['id', 'stateId', 'recordedAt', 'recordedFrom', 'recordedTo'];

/** What the seal of a state covers, read back from the store. */
export function sealedState({ properties, relationships }: StoredState): Values {
  return {
    ...without(properties, [...MOMENT, ...SEAL_PROPERTIES]),
    ...relationValues(ownRelations(relationships)),
  };
}

/** What the seal of a write covers, read back from the store. */
export function sealedWrite(properties: Values): Values {
  return without(properties, [...WRITE_FACTS, ...CHAIN_LINKS, ...SEAL_PROPERTIES]);
}

/** The digest that a stored state has now, under the salts that it holds. */
export function stateDigest(state: StoredState): string {
  return digestOf(sealedState(state), storedSeal(state.properties));
}

export function storedRowDigest({ properties, relationships }: StoredRow): string {
  return rowDigest({
    ...without(properties, MOMENT),
    ...relationValues(ownRelations(relationships)),
  });
}

const ACCESS = ['access', 'owner', 'readers', 'status'];

/** The content hash that a stored row should carry. */
export function storedRowHash({ id, properties, relationships }: StoredRow): string {
  const content = {
    id,
    properties: without(properties, [...MOMENT, ...ACCESS, 'contentHash']),
    relations: ownRelations(relationships),
  };
  return contentHash(
    content as Pick<RecordContent, 'properties' | 'relations'>,
    properties as unknown as AccessFields,
  );
}

/** The seal that a node carries, as far as it carries one. */
export function storedSeal(properties: Values): Seal {
  const { auditSalt, auditDigest, auditSalts, auditErased } = properties as Partial<Seal>;
  return {
    auditSalt: auditSalt ?? null,
    auditDigest: auditDigest ?? '',
    auditSalts: auditSalts ?? null,
    auditErased: auditErased ?? null,
  };
}
