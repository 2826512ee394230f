import { Compiler } from './compile/compiler.js';
import { type Statements } from './cypher-files.js';
import { Database, type DatabaseAddress, type DatabaseOptions } from './database.js';
import { GraphSession } from './session.js';
import { type Viewer } from './viewer.js';

/** The graph of one process: a database, and what was compiled for it. */
export interface Graph {
  readonly database: Database;
  readonly compiler: Compiler;
  /** The graph as one viewer sees it, for one request. */
  as(viewer: Viewer): GraphSession;
  /** Settles when the database answers. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** Connects to a database; `statements` are the hand-written questions that may be asked. */
export function connectGraph(
  address: DatabaseAddress,
  options: DatabaseOptions,
  statements: Statements = new Map(),
): Graph {
  const database = new Database(address, options);
  const compiler = new Compiler();
  return {
    database,
    compiler,
    as: (viewer) => new GraphSession(database, compiler, statements, viewer),
    ping: () => database.ping(),
    close: () => database.close(),
  };
}
