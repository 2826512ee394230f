import { ArgsType, Extensions, Field, Int } from 'type-graphql';
import { badUserInput } from './errors.js';
import { LARGEST_PAGE } from './compile/order.js';

/** Marks a field of `Query` whose resolver gives a list page by page. */
export const PAGES = 'pages';

/** Its type, declared as a list, becomes a connection; the resolver returns a `Page`. */
export const Pages = (): MethodDecorator => Extensions({ [PAGES]: true });

const DEFAULT_PAGE = 25;

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    defaultValue: DEFAULT_PAGE,
    description: `How many objects at most, 1 to ${LARGEST_PAGE}.`,
  })
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The "endCursor" of the page before; left out for the first page.',
  })
  after?: string | null;
}

export function refusePageSize({ first }: PageArguments): void {
  if (first >= 1 && first <= LARGEST_PAGE) return;
  throw badUserInput(`"first" is ${first}; a page has 1 to ${LARGEST_PAGE}.`, ['first']);
}

/** One page of a list, as a connection shows it. */
export interface Page<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** The page that begins with what was found, which may hold one more to tell that there is more. */
export function pageOf<T>(
  found: readonly T[],
  { first, after }: PageArguments,
  cursorOf: (node: T) => string,
): Page<T> {
  const nodes = found.slice(0, first);
  const edges = nodes.map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found.length > first,
      hasPreviousPage: typeof after === 'string',
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
