import { pastLabel } from '../../graph/guard.js';
import { typeOfId } from '../../graph/mapping.js';
import { STILL_CURRENT } from '../../graph/values/instant.js';
import {
  sealedState,
  stateDigest,
  storedRowHash,
  storedSeal,
} from '../../graph/write/stored-digest.js';
import { type StoredRow, type StoredState } from '../../graph/write/stored-states.js';
import { knownLabels, nodeProblem, type Checking } from './check-node.js';

/** The write under which a state or a row stands. */
export interface EntryPlace {
  readonly id: string;
  readonly recordedAt: string;
}

/** What is wrong with a state that a write opened, and with the record behind it; null where nothing is. */
export function stateProblem(
  checking: Checking,
  state: StoredState,
  entry: EntryPlace,
): string | null {
  const { id, properties, writes, records, node } = state;
  const name = `the state ${String(properties['stateId'])} of ${id}`;
  if (properties['recordedAt'] !== entry.recordedAt) return `${name} tells another instant`;
  if (writes.join() !== entry.id) return `${name} is linked to ${list(writes, 'no write')}`;
  if (records.join() !== id) return `${name} hangs on ${list(records, 'no record')}`;
  if (stateDigest(state) !== properties['auditDigest']) {
    return `${name}, or a relation of it, is not what was written`;
  }
  const stateId = String(properties['stateId']);
  const erased = checking.vouched.problem(stateId, sealedState(state), storedSeal(properties));
  if (erased !== null) return `${name} is not as it was left: ${erased}`;
  return node === null ? null : nodeProblem(checking, state, node);
}

/** What is wrong with a row that a write opened; null where nothing is. */
export function rowProblem({ schema }: Checking, row: StoredRow, entry: EntryPlace): string | null {
  const { id, properties, relationships } = row;
  const labels = knownLabels(schema, row);
  const type = typeOfId(schema, id);
  const isOpen = properties['recordedTo'] === STILL_CURRENT;
  const label = isOpen ? type?.name : pastLabel(type?.name ?? '');
  if (labels.join() !== label)
    return `${id} is labelled ${labels.join(', ')} instead of ${String(label)}`;
  if (properties['recordedAt'] !== entry.recordedAt) return `${id} tells another instant`;
  if (storedRowHash(row) !== properties['contentHash']) return `${id} is not what was written`;
  const moved = relationships.find(
    ({ properties: own }) =>
      own['recordedFrom'] !== entry.recordedAt || own['recordedTo'] !== STILL_CURRENT,
  );
  return moved === undefined
    ? null
    : `${moved.type} from ${id} to ${moved.to} tells another instant`;
}

function list(ids: readonly string[], otherwise: string): string {
  return ids.length === 0 ? otherwise : ids.join(' and ');
}
