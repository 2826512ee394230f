import { type AccountContext } from '../access/account-context.js';
import { type Analysis } from './parallel/analysis-workers.js';

/** What analytic resolvers find in their context: the graph, who asks, and the threads for draws. */
export interface AnalysisContext extends AccountContext {
  readonly analysis: Analysis;
}
