import { type GraphContext } from '../graph/session.js';
import { type Viewer } from '../graph/viewer.js';
import { type Account } from './account.js';

/** What resolvers find in their context: the graph, and who asks. */
export interface AccountContext extends GraphContext {
  /** Null where nobody signed in. */
  readonly account: Account | null;
  /** The same as the guard knows it. */
  readonly viewer: Viewer;
}
