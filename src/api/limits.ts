import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import { type Limits } from '../config.js';
import { breachOf } from './breach.js';

/** How large a selection is, with each fragment counted wherever it is used. */
interface Size {
  readonly rootFields: number;
  readonly depth: number;
  readonly fields: number;
  readonly aliases: number;
  readonly directives: number;
}

const NOTHING: Size = { rootFields: 0, depth: 0, fields: 0, aliases: 0, directives: 0 };
const MEASURES = Object.keys(NOTHING) as readonly (keyof Size)[];

/** Refuses queries that are larger in one way or another than the limits allow. */
export function withinLimits(limits: Limits): ValidationRule {
  return (context) => ({
    // On entering: the rules of GraphQL itself take longest on just the documents refused here.
    Document(document) {
      for (const size of operationSizes(document)) {
        for (const name of MEASURES.filter((measure) => size[measure] > limits[measure])) {
          context.reportError(breachOf({ name, value: size[name], limits }));
        }
      }
    },
  });
}

/** Refuses inputs in the text of a query that are nested deeper than the limit. */
export function withinInputDepth(limits: Limits): ValidationRule {
  return (context) => {
    let level = 0;
    let deepest = 0;
    const nested = {
      enter() {
        level += 1;
        deepest = Math.max(deepest, level);
      },
      leave() {
        level -= 1;
      },
    };
    return {
      ObjectValue: nested,
      ListValue: nested,
      Document: {
        leave() {
          if (deepest > limits.depth) context.reportError(deepInput('An input', deepest, limits));
        },
      },
    };
  };
}

/** Refuses variables that are nested deeper than the limit. */
export function refuseDeepVariables(variables: object, limits: Limits): void {
  const value = levels(Object.values(variables));
  if (value > limits.depth) throw deepInput('A variable', value, limits);
}

function deepInput(what: string, value: number, limits: Limits) {
  return breachOf({ name: 'depth', value, limits, what });
}

/** Level by level, not by recursion: what is measured may be deeper than the stack. */
function levels(values: readonly unknown[]): number {
  let count = 0;
  let layer = values.filter(isNesting);
  for (; layer.length > 0; count += 1) {
    layer = layer.flatMap((value) => Object.values(value).filter(isNesting));
  }
  return count;
}

function isNesting(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function operationSizes({ definitions }: DocumentNode): readonly Size[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }
  const measured = new Map<string, Size>();
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    return [setSize(definition.selectionSet, { fragments, measured })];
  });
}

interface Measuring {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly measured: Map<string, Size>;
}

function setSize(set: SelectionSetNode | undefined, measuring: Measuring): Size {
  return (set?.selections ?? [])
    .map((selection) => selectionSize(selection, measuring))
    .reduce(sum, NOTHING);
}

function selectionSize(selection: SelectionNode, measuring: Measuring): Size {
  const directives = selection.directives?.length ?? 0;
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    return sum({ ...NOTHING, directives }, fragmentSize(selection.name.value, measuring));
  }
  const within = setSize(selection.selectionSet, measuring);
  if (selection.kind === Kind.INLINE_FRAGMENT) return sum({ ...NOTHING, directives }, within);
  return {
    rootFields: 1,
    depth: within.depth + 1,
    fields: within.fields + 1,
    aliases: within.aliases + (selection.alias === undefined ? 0 : 1),
    directives: within.directives + directives,
  };
}

function fragmentSize(name: string, measuring: Measuring): Size {
  const known = measuring.measured.get(name);
  if (known !== undefined) return known;
  // Stands while the fragment is measured: one that leads back to itself is refused by another rule.
  measuring.measured.set(name, NOTHING);
  const size = setSize(measuring.fragments.get(name)?.selectionSet, measuring);
  measuring.measured.set(name, size);
  return size;
}

function sum(a: Size, b: Size): Size {
  return {
    rootFields: a.rootFields + b.rootFields,
    depth: Math.max(a.depth, b.depth),
    fields: a.fields + b.fields,
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
  };
}
