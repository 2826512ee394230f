import { type BaseContext } from '@apollo/server';
import { type GraphQLSchema } from 'graphql';
import { type Logger } from 'pino';
import { type Config } from '../config.js';
import { type Exporter } from './export-route.js';
import { type Readiness } from './health.js';
import { type Question } from './questions.js';
import { type CreateContext } from './who-asks.js';

/** What the API needs of the rest of the house. */
export interface ApiParts<Context extends BaseContext> {
  readonly config: Config;
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
  readonly createContext: CreateContext<Context>;
  readonly ready: Readiness;
  /** Number of the last change that everyone may see; null where the graph holds nothing yet. */
  readonly dataVersion: () => Promise<number | null>;
  /** The folder of the built start page. */
  readonly portal: string;
  readonly questions: readonly Question[];
  /** Writes files; without it there are none. */
  readonly exporter?: Exporter<Context>;
}
