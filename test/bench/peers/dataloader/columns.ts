import { type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** What each field of a type is read from, where `x` is the node. */
type Columns = Readonly<Record<string, string>>;

const text = (property: string) => `coalesce(x.${property}En, x.${property}Fr, x.${property}Es)`;

const plain = (...names: readonly string[]): Columns =>
  Object.fromEntries(names.map((name) => [name, `x.${name}`]));

export const COLUMNS = {
  Platform: {
    ...plain('id', 'stateId', 'platformType', 'channel', 'url', 'note', 'status'),
    ...plain('sharingLevel', 'recordedAt'),
    title: text('title'),
  },
  Series: plain('id'),
  Reading: {
    ...plain('id', 'year', 'value', 'n', 'denominator', 'readingStatus', 'recordedAt'),
    period: 'x.periodFrom',
  },
  Party: { ...plain('id', 'code'), name: text('name') },
  Adherence: plain('id', 'adherenceKind', 'basis'),
  CodeOfConduct: { ...plain('id'), title: text('title') },
  RouteChange: { ...plain('id'), title: text('title') },
  Taxon: plain('id', 'scientificName'),
  LegislationChange: { ...plain('id'), title: text('title') },
  /** A Party or a Territory. */
  Jurisdiction: { ...plain('id', 'code'), name: text('name'), __typename: 'labels(x)' },
} as const satisfies Readonly<Record<string, Columns>>;

export type Loadable = keyof typeof COLUMNS;

/** The fields that a request asks for of the nodes of a field, and what they are read from. */
export interface Asked {
  readonly names: readonly string[];
  /** As a list of Cypher. */
  readonly list: string;
}

/** Only what is asked for is read; the id always is, for the levels below. */
export function asked(type: Loadable, info: GraphQLResolveInfo): Asked {
  const columns: Columns = COLUMNS[type];
  const selected = info.fieldNodes.flatMap(({ selectionSet }) => namesIn(selectionSet, info));
  const names = [...new Set(['id', ...selected])].filter((name) => columns[name] !== undefined);
  return { names, list: `[${names.map((name) => columns[name]).join(', ')}]` };
}

/** Names of the fields of a selection; those of the nodes of a connection stand one level below. */
function namesIn(set: SelectionSetNode | undefined, info: GraphQLResolveInfo): readonly string[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === 'Field') {
      const { name, selectionSet } = selection;
      return name.value === 'nodes' ? namesIn(selectionSet, info) : [name.value];
    }
    if (selection.kind === 'InlineFragment') return namesIn(selection.selectionSet, info);
    return namesIn(info.fragments[selection.name.value]?.selectionSet, info);
  });
}
