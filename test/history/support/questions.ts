import { type Viewer } from '../../../src/graph/viewer.js';
import { type GivenGraph } from '../../support/given-graph.js';
import { type ToldChange, type ToldState } from './naive-past.js';

const HISTORY = `query ($id: ID!, $first: Int!, $after: String) {
  page: history(id: $id, first: $first, after: $after) {
    nodes { stateId recordedFrom recordedTo changes { field before after } }
    pageInfo { hasNextPage endCursor }
  }
}`;

const DIFF = `query ($id: ID!, $from: DateTime!, $to: DateTime!) {
  diff(id: $id, from: $from, to: $to) {
    outcome from { stateId } to { stateId } changes { field before after }
  }
}`;

const CHANGES = `query ($first: Int!, $after: String, $recordedAt: DateTime) {
  page: changesSince(first: $first, after: $after, recordedAt: $recordedAt) {
    nodes { kind id recordedAt stateId }
    pageInfo { hasNextPage endCursor }
  }
}`;

interface PageTold {
  readonly nodes: readonly unknown[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks in the name of one viewer, and walks pages to their end. */
export class PastReader {
  constructor(
    private readonly given: GivenGraph,
    private readonly viewer: Viewer,
    private readonly first: number,
  ) {}

  async history(id: string): Promise<readonly ToldState[] | null> {
    const walked = await this.walk(HISTORY, { id });
    return walked === null ? null : (walked.nodes as readonly ToldState[]);
  }

  async diff(id: string, [from, to]: readonly [string, string]): Promise<unknown> {
    return (await this.data(DIFF, { id, from, to }))['diff'];
  }

  /** Everything after a place, and the place where to go on. */
  async changes(after: string | null, recordedAt: string | null = null) {
    const walked = await this.walk(CHANGES, { recordedAt }, after);
    if (walked === null) throw new Error('changesSince is never null.');
    return { nodes: walked.nodes as readonly ToldChange[], end: walked.end };
  }

  private async walk(source: string, variables: object, from: string | null = null) {
    const nodes: unknown[] = [];
    for (let after = from; ;) {
      const data = await this.data(source, { ...variables, first: this.first, after });
      const page = data['page'] as PageTold | null;
      if (page === null) return null;
      nodes.push(...page.nodes);
      after = page.pageInfo.endCursor ?? after;
      if (!page.pageInfo.hasNextPage) return { nodes, end: after };
    }
  }

  private async data(
    source: string,
    variables: object,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { data, errors } = await this.given.ask(source, variables, this.viewer);
    if (errors !== undefined) throw new Error(errors[0]?.message);
    return JSON.parse(JSON.stringify(data)) as Readonly<Record<string, unknown>>;
  }
}
