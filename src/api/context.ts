import { type IncomingMessage } from 'node:http';
import { type AccountContext } from '../access/account-context.js';
import { type SignIn } from '../access/sign-in/sign-in.js';
import { viewerOf } from '../access/viewer-of.js';
import { type Graph } from '../graph/graph.js';

/** Makes the context of each request: who asks, and the graph as they see it. */
export function contextMaker(graph: Pick<Graph, 'as'>, signIn: Pick<SignIn, 'accountOf'>) {
  return async ({ headers }: IncomingMessage): Promise<AccountContext> => {
    const account = await signIn.accountOf(headers.authorization);
    const viewer = viewerOf(account);
    return { account, viewer, graph: graph.as(viewer) };
  };
}
