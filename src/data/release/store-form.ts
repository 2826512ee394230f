import { type GraphQLSchema } from 'graphql';
import { MERGED_INTO, pastLabel } from '../../graph/guard.js';
import { relationshipTypes, typesKeptAs } from '../../graph/mapping.js';
import { isSearchLabel } from '../../graph/search/search-fields.js';
import { SEEDED } from '../seeds/load-seeds.js';

/** A kind of nodes, by the label that all of it and nothing else has. */
export interface NodeKind {
  readonly label: string;
  /** The properties that together name one node of it, of which the first has an index. */
  readonly key: readonly string[];
  /** Labels that a node of it may have besides. */
  readonly others: ReadonlySet<string>;
}

/** All that the store of a version may hold: what is not of this form is neither written nor loaded. */
export interface StoreForm {
  /** In the order in which they stand in a release. */
  readonly kinds: readonly NodeKind[];
  /** Those that relationships lead from, and those that they lead to. */
  readonly starts: readonly NodeKind[];
  readonly ends: readonly NodeKind[];
  readonly relationshipTypes: ReadonlySet<string>;
}

/** API keys open this home: what is taken elsewhere shall open nothing there. */
export const LEFT_BEHIND = 'ApiKey';

const RECORD = 'Entity';
const DOCUMENT = 'Document';

const kind = (
  label: string,
  key: readonly string[] = ['id'],
  others: readonly string[] = [],
): NodeKind => ({ label, key, others: new Set(others) });

export function storeForm(schema: GraphQLSchema): StoreForm {
  const write = kind('Write');
  const state = kind('State', ['stateId']);
  const record = kind(RECORD, ['id'], ['Closed', ...recordLabels(schema)]);
  const rows = rowKinds(schema);
  return {
    kinds: [
      kind('Migration', ['name']),
      kind('SearchForm'),
      kind('AuditGenesis'),
      kind('WriteSequence'),
      write,
      kind('AccessSequence'),
      kind('AccessEntry'),
      kind(DOCUMENT),
      record,
      state,
      ...rows,
    ],
    starts: [record, state, ...rows],
    ends: [record, state, write],
    relationshipTypes: knownTypes(schema),
  };
}

function recordLabels(schema: GraphQLSchema): readonly string[] {
  return typesKeptAs('STATES', schema).flatMap(({ name }) => [name, pastLabel(name)]);
}

/** Of one row there are as many past ones as it has had editions, all under its id. */
function rowKinds(schema: GraphQLSchema): readonly NodeKind[] {
  return typesKeptAs('ROWS', schema).flatMap(({ name }) => [
    kind(name, ['id'], [SEEDED]),
    kind(pastLabel(name), ['id', 'recordedFrom'], [SEEDED]),
  ]);
}

function knownTypes(schema: GraphQLSchema): ReadonlySet<string> {
  const lasting = [...relationshipTypes(schema), MERGED_INTO];
  return new Set(['STATE', 'WRITTEN_IN', ...lasting.flatMap((type) => [type, `${type}_PAST`])]);
}

interface LabelledNode {
  readonly labels: readonly string[];
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The kind of a node; undefined where it has a label too few or too many. */
export function kindOf(form: StoreForm, node: LabelledNode): NodeKind | undefined {
  const found = form.kinds.filter(({ label }) => node.labels.includes(label));
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const others = node.labels.filter((label) => label !== only.label);
  return others.every((label) => mayHave(only, label, node)) ? only : undefined;
}

/** A document has its own kind as a label, which its reader and its writer agree on. */
function mayHave({ label: kindLabel, others }: NodeKind, label: string, node: LabelledNode) {
  if (others.has(label)) return true;
  if (kindLabel === RECORD) return isSearchLabel(label);
  return kindLabel === DOCUMENT && label === node.properties['kind'] && /^[A-Z]\w*$/.test(label);
}
