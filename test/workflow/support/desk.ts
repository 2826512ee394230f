import { randomUUID } from 'node:crypto';
import { graphql } from 'graphql';
import { type Account } from '../../../src/access/account.js';
import { viewerOf } from '../../../src/access/viewer-of.js';
import { ACCOUNTS, type AccountName } from '../../access/support/accounts.js';
import { analysisInThread } from '../../support/analysis-in-thread.js';
import { seededGraph, type SeededGraph } from '../../support/seeded-graph.js';

type Values = Readonly<Record<string, unknown>>;

export interface Desk extends Callers {
  readonly seeded: Pick<SeededGraph, 'graph' | 'schema'>;
  close(): Promise<void>;
}

export interface Callers {
  /** Asks in the name of an account; throws where GraphQL itself refuses. */
  ask<T>(who: AccountName, source: string, variables?: Values): Promise<T>;
  /** Calls a mutation with an input, under a fresh key unless it brings one. */
  call(who: AccountName, mutation: string, input: Values, selection: string): Promise<Done>;
}

/** The result of a mutation: what was selected of a success, or the refusal. */
export interface Done {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly path?: readonly string[];
  readonly details?: readonly {
    readonly path: readonly string[];
    readonly message: string;
    readonly suggestions: readonly string[];
  }[];
  readonly submission?: { readonly id: string; readonly stateId: string; readonly status: string };
  readonly [field: string]: unknown;
}

/** The seeded graph with people at their desks. What they write is removed before the next file. */
export async function openDesk(): Promise<Desk> {
  const seeded = await seededGraph('FEW_READINGS');
  await seeded.graph.database.runAlone('MATCH (m:OnlySeeds) DELETE m');
  return deskOver(seeded);
}

/** The same over any other graph. */
export function deskOver(seeded: Desk['seeded'] & Pick<Desk, 'close'>): Desk {
  return { seeded, ...callersOf(seeded), close: () => seeded.close() };
}

/** People who ask and act on any graph. */
export function callersOf({ graph, schema }: Desk['seeded']): Callers {
  const ask = async <T>(who: AccountName, source: string, variables: Values = {}): Promise<T> => {
    const account: Account | null = ACCOUNTS[who];
    const viewer = viewerOf(account);
    const contextValue = { account, viewer, graph: graph.as(viewer), analysis: analysisInThread };
    const answer = await graphql({ schema, source, variableValues: variables, contextValue });
    if (answer.errors !== undefined) throw new Error(answer.errors.map(String).join('\n'));
    return JSON.parse(JSON.stringify(answer.data)) as T;
  };
  const call: Callers['call'] = async (who, mutation, input, selection) => {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const source = `mutation ($input: ${type}!) { done: ${mutation}(input: $input) {
      __typename ${selection}
      ... on Refusal { code message path details { path message suggestions } }
    } }`;
    const keyed = { idempotencyKey: randomUUID(), ...input };
    return (await ask<{ done: Done }>(who, source, { input: keyed })).done;
  };
  return { ask, call };
}
