import { getNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { find } from '../../domain/search/find.js';
import { LONGEST_TEXT } from '../../domain/search/search.input.js';
import { SearchableType } from '../../domain/search/searchable-type.js';
import {
  concreteTypes,
  edgeTarget,
  endField,
  fieldMapping,
  idPrefix,
  isOwnEdge,
  isRelationshipType,
  type MappedField,
} from '../../graph/mapping.js';
import { searchedText } from '../../graph/search/words.js';
import { type GraphSession } from '../../graph/session.js';
import { type RawRecord } from '../../graph/write/parse-record.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { type RefusalDetail } from '../refusal/refusal.type.js';
import { detail, Refused } from '../refusal/refused.js';

type Path = readonly (string | number)[];

/** A place in an input that names another record, by its id or by a name of it. */
interface Reference {
  readonly path: Path;
  readonly text: string;
  readonly types: readonly GraphQLObjectType[];
}

export interface ReferencePlace {
  readonly graph: GraphSession;
  readonly schema: GraphQLSchema;
  readonly type: GraphQLObjectType;
  /** Records of the same submission, which nobody else can see as yet. */
  readonly drafted: ReadonlySet<string>;
}

/**
 * An input in which every record is named by its id. A name that stands for exactly one record that
 * the viewer may see is taken for it. Throws `Refused` with what may have been meant for all others.
 */
export async function withReferences(place: ReferencePlace, fields: RawRecord): Promise<RawRecord> {
  const references = referencesIn(place, fields);
  const visible = await visibleAmong(place, references);
  const settled = await Promise.all(
    references.map((reference) => settle(place, reference, visible)),
  );
  const wrong = settled.flatMap(({ problem }) => (problem === null ? [] : [problem]));
  if (wrong.length > 0) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      'The record names what is not there; the details say what may have been meant. Nothing was saved.',
      ['record'],
      wrong,
    );
  }
  return settled.reduce<RawRecord>(
    (raw, { path, id }) => replaced(raw, path, id) as RawRecord,
    fields,
  );
}

export function referencesIn(
  { schema, type }: Pick<ReferencePlace, 'schema' | 'type'>,
  fields: RawRecord,
): readonly Reference[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const value = fields[field.name];
    if (!isOwnEdge(fieldMapping(field)) || value === undefined || value === null) return [];
    const types = concreteTypes(schema, edgeTarget(field));
    const items = (Array.isArray(value) ? value : [value]) as readonly unknown[];
    return items.flatMap((item, index) => {
      const path = Array.isArray(value) ? [field.name, index] : [field.name];
      return referenceAt(field, item, path).map((found) => ({ ...found, types }));
    });
  });
}

function referenceAt(
  field: MappedField,
  item: unknown,
  path: Path,
): readonly Omit<Reference, 'types'>[] {
  const named = getNamedType(field.type);
  const end = isRelationshipType(named) ? endField(named).name : null;
  const text = end === null ? item : (item as RawRecord)[end];
  if (typeof text !== 'string') return [];
  return [{ path: end === null ? path : [...path, end], text }];
}

const isIdOf = ({ text, types }: Reference): boolean =>
  types.some(({ name }) => text.startsWith(`${idPrefix(name)}:`));

async function visibleAmong(
  { graph, schema }: Pick<ReferencePlace, 'graph' | 'schema'>,
  references: readonly Reference[],
): Promise<ReadonlySet<string>> {
  const ids = references.filter(isIdOf).map(({ text }) => text);
  return ids.length === 0 ? new Set() : graph.visible(schema, [...new Set(ids)]);
}

interface Settled {
  readonly path: Path;
  readonly id: string;
  readonly problem: RefusalDetail | null;
}

async function settle(
  place: ReferencePlace,
  reference: Reference,
  visible: ReadonlySet<string>,
): Promise<Settled> {
  const { path, text } = reference;
  if (visible.has(text) || place.drafted.has(text)) return { path, id: text, problem: null };
  const hits = await likely(place.graph, reference);
  const exact = hits.filter(({ match }) => match === 'EXACT');
  const [only] = exact;
  if (!isIdOf(reference) && only !== undefined && exact.length === 1) {
    return { path, id: only.id, problem: null };
  }
  const suggestions = hits.map(({ id }) => id);
  return { path, id: text, problem: unknown(reference, suggestions) };
}

function unknown({ path, text, types }: Reference, suggestions: readonly string[]): RefusalDetail {
  const kinds = types.map(({ name }) => name).join(' or ');
  const hint =
    suggestions.length === 0
      ? 'look up its id by "search"'
      : `perhaps ${suggestions.join(' or ')} is meant`;
  return detail(path, `there is no ${kinds} "${text}"; ${hint}`, suggestions);
}

const SUGGESTIONS = 3;

/** What is found under a name, or under the words of an id. */
async function likely(graph: GraphSession, reference: Reference) {
  const { text } = reference;
  const wanted = isIdOf(reference) ? text.slice(text.indexOf(':') + 1) : text;
  const words = wanted.replaceAll('-', ' ').slice(0, LONGEST_TEXT);
  const names = new Set(reference.types.map(({ name }) => name));
  const types = Object.values(SearchableType).filter((label) => names.has(label));
  if (types.length === 0 || searchedText(words).words.length === 0) return [];
  return find(graph, { text: words, types, first: SUGGESTIONS });
}

/** A copy of a value with another one at a place in it. */
function replaced(value: unknown, [step, ...rest]: Path, inner: unknown): unknown {
  if (step === undefined) return inner;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      index === step ? replaced(item, rest, inner) : item,
    );
  }
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [step]: replaced(object[step], rest, inner) };
}

/** A copy of an input from which references to what is hidden were taken out. */
export async function withoutHidden(
  place: Pick<ReferencePlace, 'graph' | 'schema' | 'type'>,
  fields: RawRecord,
): Promise<RawRecord> {
  const references = referencesIn(place, fields);
  const visible = await visibleAmong(place, references);
  return withoutReferences(
    fields,
    references.filter(({ text }) => !visible.has(text)),
  );
}

/** A copy of an input without some references: each with the whole item that it stands in. */
export function withoutReferences(
  fields: RawRecord,
  references: readonly Pick<Reference, 'path'>[],
): RawRecord {
  const gone = new Set(references.map(({ path: [field, index] }) => `${field} ${index}`));
  const kept = Object.entries(fields).map(([field, value]): [string, unknown] => {
    if (!Array.isArray(value)) return [field, gone.has(`${field} undefined`) ? null : value];
    return [field, value.filter((_item, index) => !gone.has(`${field} ${index}`))];
  });
  return Object.fromEntries(kept);
}
