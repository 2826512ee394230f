import canonicalize from 'canonicalize';
import { getNullableType, isListType, type GraphQLSchema } from 'graphql';
import { fieldMapping, isOwnEdge, leadsToMany, type MappedField } from '../../graph/mapping.js';
import { type RecordContent } from '../../graph/write/content.js';
import { type RawRecord } from '../../graph/write/parse-record.js';
import { isWritten, rawField } from '../../graph/write/raw-record.js';
import { revised, type Revised } from '../revision/revised.js';

/** What it says is about the other fields of its own record. */
const OF_ONE_RECORD = 'gaps';

/**
 * What the record that is kept says after a merge: its lists hold what the lists of both held, its
 * citations among them. Where a field holds one value, or a list in an order such as the legs of a
 * route, it says what it said. What leads from the duplicate to itself goes with it.
 */
export function mergedContent(
  schema: GraphQLSchema,
  keep: RecordContent,
  duplicate: RecordContent,
): Revised {
  const relations = duplicate.relations.filter(({ to }) => to !== duplicate.id);
  const other = { ...duplicate, relations };
  const changes = addedUpFields(keep)
    .map((name) => {
      const own = itemsOf(schema, keep, name);
      return [name, own, without(itemsOf(schema, other, name), own)] as const;
    })
    .filter(([, , added]) => added.length > 0)
    .map(([name, own, added]) => [name, [...own, ...added]] as const);
  return revised(schema, keep, Object.fromEntries(changes));
}

interface Kept {
  /** What the record said before the merge, and right after it. */
  readonly before: RecordContent;
  readonly after: RecordContent;
  readonly now: RecordContent;
}

interface Parted {
  readonly content: RecordContent;
  /** Fields that would say nothing without what the merge brought, and may not be empty. */
  readonly left: readonly string[];
}

/** What a record that was changed after a merge says without what the merge brought to it. */
export function partedContent(schema: GraphQLSchema, { before, after, now }: Kept): Parted {
  const changes = addedUpFields(now).flatMap((name) => {
    const [was, merged, held] = [before, after, now].map((content) =>
      itemsOf(schema, content, name),
    ) as [Items, Items, Items];
    const brought = without(merged, was);
    const rest = without(held, brought);
    return rest.length === held.length ? [] : [[name, rest.length === 0 ? null : rest] as const];
  });
  const wanted: RawRecord = Object.fromEntries(changes);
  const left = revised(schema, now, wanted).problems.map(({ path: [field] }) => String(field));
  const possible = Object.entries(wanted).filter(([name]) => !left.includes(name));
  return { content: revised(schema, now, Object.fromEntries(possible)).next, left };
}

type Items = readonly unknown[];

function addedUpFields({ type }: RecordContent): readonly string[] {
  return Object.values(type.getFields())
    .filter((field) => isWritten(field) && isAddedUp(field))
    .map(({ name }) => name);
}

function isAddedUp(field: MappedField): boolean {
  const mapping = fieldMapping(field);
  if (isOwnEdge(mapping)) return leadsToMany(field, mapping) && mapping.order === undefined;
  return isListType(getNullableType(field.type)) && field.name !== OF_ONE_RECORD;
}

function itemsOf(schema: GraphQLSchema, content: RecordContent, name: string): Items {
  return (rawField(schema, content, name) ?? []) as Items;
}

function without(items: Items, others: Items): Items {
  const known = new Set(others.map((item) => canonicalize(item)));
  return items.filter((item) => !known.has(canonicalize(item)));
}
