import { Kind, type GraphQLResolveInfo, type SelectionNode } from 'graphql';

/** Whether anything in an answer rests on a field of this name. */
export type IsWanted = (name: string) => boolean;

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/**
 * The names of all fields that a question selects below a field, at any depth and under any condition:
 * rather one too many than one too few.
 */
export function namesSelected({ fieldNodes, fragments }: Asked): ReadonlySet<string> {
  const names = new Set<string>();
  const spread = new Set<string>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      switch (selection.kind) {
        case Kind.FIELD:
          names.add(selection.name.value);
          break;
        case Kind.FRAGMENT_SPREAD:
          if (spread.has(selection.name.value)) continue;
          spread.add(selection.name.value);
          collect(fragments[selection.name.value]?.selectionSet.selections ?? []);
          continue;
        case Kind.INLINE_FRAGMENT:
          break;
      }
      collect(selection.selectionSet?.selections ?? []);
    }
  };
  collect(fieldNodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []));
  return names;
}
