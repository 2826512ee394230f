import { createServer } from 'node:http';
import { parse, Kind, OperationTypeNode, type FormattedExecutionResult } from 'graphql';
import { pino } from 'pino';
import { type AnalysisContext } from '../../analytics/analysis-context.js';
import { AnalysisWorkers } from '../../analytics/parallel/analysis-workers.js';
import { createApollo } from '../../api/http.js';
import { buildPangolinkSchema } from '../../api/schema.js';
import { type Config } from '../../config.js';
import { loadStatements } from '../../graph/cypher-files.js';
import { holdsDatabase } from '../../neo4j/dump.js';
import { livingServer } from '../../neo4j/living-server.js';
import { StartFailure } from '../../neo4j/start-failure.js';
import { inOrder } from '../in-order.js';
import { STATEMENTS } from '../places.js';
import { type Surroundings } from '../surroundings.js';
import { contextAsking } from '../who-asks.js';
import { withGraph } from '../with-graph.js';
import { refused } from '../outcome.js';

export interface QuestionOrder {
  /** A question in GraphQL. */
  readonly source: string;
  readonly variables: Record<string, unknown>;
  /** A token or an API key; who gives none asks as the public. */
  readonly token?: string | undefined;
}

export type Answer = FormattedExecutionResult;

/** Asks a question as over HTTP: the same schema, the same limits, the same eyes. */
export async function askQuestion(
  config: Config,
  order: QuestionOrder,
  surroundings: Surroundings,
): Promise<Answer> {
  refuseMutation(order.source);
  await refuseNothing(config);
  const schema = await buildPangolinkSchema();
  const logger = pino({ level: 'error' }, pino.destination(2));
  return withGraph(
    config,
    surroundings,
    (graph) =>
      inOrder(async (closeLater) => {
        const workers = new AnalysisWorkers(config.analysis);
        closeLater(() => workers.close());
        const { signal } = surroundings;
        const asked = { graph, workers, logger, signal };
        const contextValue = await contextAsking(config, order.token, asked);
        // Nothing listens on this server: it is there to be drained.
        const apollo = createApollo<AnalysisContext>({ config, schema, logger }, createServer());
        await apollo.start();
        const { source: query, variables } = order;
        const { body } = await apollo.executeOperation({ query, variables }, { contextValue });
        if (body.kind === 'single') return body.singleResult;
        throw new Error('The answer came in parts.');
      }),
    loadStatements(STATEMENTS, schema),
  );
}

/** What changes the graph goes through the API, which knows what was sent before under the same key. */
function refuseMutation(source: string): void {
  let operations;
  try {
    operations = parse(source, { maxTokens: 100_000 }).definitions;
  } catch {
    // What is no GraphQL at all is refused with its place by what answers questions.
    return;
  }
  const isChange = operations.some(
    (each) => each.kind === Kind.OPERATION_DEFINITION && each.operation !== OperationTypeNode.QUERY,
  );
  if (isChange) {
    throw refused(
      'This command reads, and that would change the graph; send it to the API of a running Pangolink, at /graphql.',
    );
  }
}

/** A start would make an empty database, which answers every question with nothing. */
async function refuseNothing({ home, remote }: Config): Promise<void> {
  if (remote !== undefined || (await livingServer(home)) !== undefined) return;
  if (await holdsDatabase(home)) return;
  throw new StartFailure(
    `There is no database in ${home}; "pangolink start" makes one, or set PANGOLINK_HOME to where one is.`,
  );
}
