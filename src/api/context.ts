import { type IncomingHttpHeaders } from 'node:http';
import { type Account } from '../access/account.js';
import { SignInRefused } from '../access/sign-in/refusal.js';
import { type SignIn } from '../access/sign-in/sign-in.js';
import { viewerOf } from '../access/viewer-of.js';
import { type AnalysisContext } from '../analytics/analysis-context.js';
import { type AnalysisWorkers } from '../analytics/parallel/analysis-workers.js';
import { type Graph } from '../graph/graph.js';
import { type AccessLog } from '../workflow/audit/access-log.js';

interface ContextParts {
  readonly graph: Pick<Graph, 'as'>;
  readonly signIn: Pick<SignIn, 'accountOf'>;
  readonly accessLog: Pick<AccessLog, 'note'>;
  readonly workers: Pick<AnalysisWorkers, 'for'>;
}

/** What tells who asks: the headers of a request, and where it came from. */
interface Asking {
  readonly headers: Pick<IncomingHttpHeaders, 'authorization'>;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/** Makes the context of each request: who asks, and the graph as they see it. */
export function contextMaker({ graph, workers, ...parts }: ContextParts) {
  return async (request: Asking, gone: AbortSignal): Promise<AnalysisContext> => {
    const account = await noted(request, parts);
    const viewer = viewerOf(account);
    return { account, viewer, graph: graph.as(viewer), analysis: workers.for(gone) };
  };
}

/** Who signs in, with a trace in the audit of keys that were used and of sign-ins that were refused. */
async function noted(
  { headers, socket }: Asking,
  { signIn, accessLog }: Omit<ContextParts, 'graph' | 'workers'>,
): Promise<Account | null> {
  try {
    const account = await signIn.accountOf(headers.authorization);
    if (account?.keyId !== undefined) {
      await accessLog.note({ kind: 'KEY_USED', subject: account.keyId });
    }
    return account;
  } catch (error) {
    if (error instanceof SignInRefused) {
      const subject = socket.remoteAddress ?? 'unknown address';
      await accessLog.note({ kind: 'SIGN_IN_REFUSED', subject, reason: error.reason });
    }
    throw error;
  }
}
