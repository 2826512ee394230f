import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  print,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { isNodeType } from '../../src/graph/mapping.js';
import { type AskedQuestion } from './questions.js';

/** Statements that the analytic fields of `Query` ask by name; every other field asks none by name. */
const NAMED: Readonly<Record<string, (field: FieldNode) => number>> = {
  applied: (field) => (hasArgument(field, 'taxon') ? 10 : 9),
  // Besides traction: links, changes with the places of their routes and the lines of their taxa, rivals,
  // and the lines of taxa that are asked for.
  trace: (field) => (hasArgument(field, 'taxa') ? 6 : 5) + tractionStatements(field),
  tractionOnsets: tractionStatements,
  correlate: (field) => correlateStatements(field),
  beforeAfter: () => 5,
  // The second asks of which instant the answer is.
  flows: () => 2,
  communities: () => 2,
  // The instant, the sums, the accepted name where there are none, and the places of their codes.
  tradeFlows: () => 4,
  // The instant, the record itself, what is near, and the relations; one more for each ring further out.
  neighbourhood: () => 5,
  search: () => 1,
  connect: () => 1,
  coverage: () => 3,
  reminders: () => 3,
  // The second asks up to which instant everyone may see what was recorded.
  diff: () => 2,
  sharing: (field) => (selects(field, 'websitesAdhering') ? 3 : 2),
};

/** Outcome and exposure, what is held still, the sites behind PIKE of jurisdictions; the instant apart. */
function correlateStatements(field: FieldNode): number {
  const isOf = (name: string, value: string) =>
    field.arguments?.some((given) => given.name.value === name && print(given).includes(value));
  const sites = isOf('outcome', 'PIKE') && !isOf('unit', 'SITE_YEAR') ? 1 : 0;
  return 2 + sites + (hasArgument(field, 'heldStill') ? 1 : 0);
}

const hasArgument = ({ arguments: given = [] }: FieldNode, name: string): boolean =>
  given.some((argument) => argument.name.value === name);

/** One for the instant that the answer is of, one for readings, or three where they make an index. */
function tractionStatements({ arguments: given = [] }: FieldNode): number {
  const measure = given.find((argument) => argument.name.value === 'measure')?.value;
  const fields = measure?.kind === Kind.OBJECT ? measure.fields : [];
  return fields.some(({ name }) => name.value === 'indexOfJurisdiction') ? 4 : 2;
}

const selects = ({ selectionSet }: FieldNode, name: string): boolean =>
  fieldsOf(selectionSet?.selections ?? []).some((field) => field.name.value === name);

type Answer = Readonly<Record<string, unknown>>;

/**
 * How many statements an answer takes: one for each field of `Query` that gives records, whatever its
 * depth; for an analytic field those that it asks by name, and one for each type of record at each
 * place of the selection where the answer names some.
 */
export function expectedStatements(
  schema: GraphQLSchema,
  { operation }: AskedQuestion,
  answer: Answer,
): number {
  const query = schema.getQueryType()?.getFields() ?? {};
  const counts = fieldsOf(operation.selectionSet.selections).map((node) => {
    const field = query[node.name.value];
    if (field === undefined) throw new Error(`Query has no field "${node.name.value}".`);
    return isRecordField(field) ? 1 : statementsOf(node, field, answer[keyOf(node)]);
  });
  // However many analyses one request asks for, they ask once of which instant they are.
  const instant = operation.selectionSet.selections.some(
    (node) => node.kind === Kind.FIELD && node.name.value === 'correlate',
  );
  return counts.reduce((sum, count) => sum + count, Number(instant));
}

/** A look-up or a connection of one type: its answer is one statement. */
function isRecordField({ type, name }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  if (name === 'node' || name === 'nodes') return false;
  return isNodeType(named) || named.name.endsWith('Connection');
}

function statementsOf(
  node: FieldNode,
  { type }: GraphQLField<unknown, unknown>,
  answer: unknown,
): number {
  const places = new Set<string>();
  collect({ node, type: getNamedType(type), place: keyOf(node) }, answer, places);
  return (NAMED[node.name.value]?.(node) ?? 0) + places.size;
}

interface Asked {
  readonly node: FieldNode;
  readonly type: GraphQLNamedType;
  readonly place: string;
}

/** Records that the analysis or the search itself has found: that they are there is known. */
const FOUND =
  /^search\.record$|^trace\.(hits\.platform|chance\.platforms\.platform|\w+\.routeChange)$/;

const isKnown = ({ node, place }: Asked): boolean =>
  FOUND.test(place) &&
  fieldsOf(node.selectionSet?.selections ?? []).every(({ name }) => name.value === 'id');

/** Gathers where in an answer there are records of which type: each of these is one statement. */
function collect({ node, type, place }: Asked, answer: unknown, places: Set<string>): void {
  const objects = objectsIn(answer);
  if (isInterfaceType(type) || isUnionType(type) || isNodeType(type)) {
    for (const object of objects) places.add(`${place} ${prefixOf(object)}`);
    return;
  }
  if (!isObjectType(type)) return;
  const asked = fieldsOf(node.selectionSet?.selections ?? []).map((below) => {
    return { node: below, type: typeBelow(type, below), place: `${place}.${keyOf(below)}` };
  });
  for (const there of asked.filter((each) => !isKnown(each))) {
    const { node: below } = there;
    for (const object of objects) collect(there, object[keyOf(below)], places);
  }
}

function objectsIn(answer: unknown): readonly Answer[] {
  if (Array.isArray(answer)) return answer.flatMap(objectsIn);
  return typeof answer === 'object' && answer !== null ? [answer as Answer] : [];
}

function prefixOf({ id }: Answer): string {
  if (typeof id !== 'string') throw new Error('A question that names records asks for their ids.');
  return id.slice(0, id.indexOf(':'));
}

function typeBelow(type: GraphQLObjectType, { name }: FieldNode): GraphQLNamedType {
  const field = type.getFields()[name.value];
  if (field === undefined) throw new Error(`${type.name} has no field "${name.value}".`);
  return getNamedType(field.type);
}

const fieldsOf = (selections: readonly { readonly kind: Kind }[]): readonly FieldNode[] =>
  selections.filter((selection): selection is FieldNode => selection.kind === Kind.FIELD);

const keyOf = ({ alias, name }: FieldNode): string => (alias ?? name).value;
