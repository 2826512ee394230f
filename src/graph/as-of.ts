import {
  DirectiveLocation,
  getDirectiveValues,
  GraphQLDirective,
  GraphQLNonNull,
  Kind,
  type FieldNode,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { badUserInput } from './errors.js';
import { DateTime } from './values/instant.js';

/** Turns an operation, or one field of `Query`, to what was recorded at an instant. */
export const asOfDirective = new GraphQLDirective({
  name: 'asOf',
  description:
    'Answers from what the graph held at an instant, as far as the viewer may see it today. ' +
    'Stands on an operation or on a field of Query.',
  locations: [DirectiveLocation.QUERY, DirectiveLocation.FIELD],
  args: {
    recordedAt: {
      type: new GraphQLNonNull(DateTime),
      description: 'The instant of recorded time.',
    },
  },
});

/**
 * The instant that a field is asked for: that of the root field above it, or of the operation. Null
 * for the present.
 */
export function asOfInstant(info: GraphQLResolveInfo): string | null {
  const nodes = [...rootFieldNodes(info), info.operation];
  for (const node of nodes) {
    const values = getDirectiveValues(asOfDirective, node, info.variableValues);
    if (values !== undefined) return values['recordedAt'] as string;
  }
  return null;
}

/** One statement answers for one instant, so nothing below the field that it answers has another. */
export function refuseDeeperAsOf({ fieldNodes, fragments }: GraphQLResolveInfo): void {
  const seen = new Set<string>();
  const refuseIn = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        if (!seen.has(name)) refuseIn(fragments[name]?.selectionSet.selections ?? []);
        seen.add(name);
        continue;
      }
      if (selection.directives?.some(({ name }) => name.value === asOfDirective.name)) {
        throw badUserInput('@asOf stands on an operation or on a field of Query, not deeper.');
      }
      refuseIn(selection.selectionSet?.selections ?? []);
    }
  };
  for (const { selectionSet } of fieldNodes) refuseIn(selectionSet?.selections ?? []);
}

function rootFieldNodes(info: GraphQLResolveInfo): readonly FieldNode[] {
  let root = info.path;
  while (root.prev !== undefined) root = root.prev;
  if (root === info.path) return info.fieldNodes;
  const { schema, fragments, variableValues, operation } = info;
  const query = schema.getQueryType();
  if (!query) return [];
  const fields = collectFields(schema, fragments, variableValues, query, operation.selectionSet);
  return fields.get(String(root.key)) ?? [];
}

/**
 * What comes after the last change that everyone may see is not settled yet: the answer could change.
 * The instant of hidden changes is told to nobody, so only public ones count.
 */
export function refuseUnsettled(
  instant: string,
  lastPublicChange: string | null,
  argument?: string,
): void {
  if (lastPublicChange !== null && instant <= lastPublicChange) return;
  const asked = argument === undefined ? '@asOf(recordedAt: ' : `"${argument}" (`;
  const otherwise = argument === undefined ? ', or ask without @asOf for the present' : '';
  throw badUserInput(
    `${asked}"${instant}") is later than the last public change (${lastPublicChange ?? 'none yet'}); ` +
      `take that instant or an earlier one${otherwise}.`,
    [argument ?? 'recordedAt'],
  );
}
