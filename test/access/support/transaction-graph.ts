import neo4j, { type Driver, type Transaction } from 'neo4j-driver';
import { type Compiler } from '../../../src/graph/compile/compiler.js';
import { type Statements } from '../../../src/graph/cypher-files.js';
import { type Database } from '../../../src/graph/database.js';
import { GraphSession } from '../../../src/graph/session.js';
import { type Viewer } from '../../../src/graph/viewer.js';
import { testDatabase } from '../../support/test-database.js';
import { type Run } from './only-visible.js';

/** What becomes of the text of a statement on its way to the database. */
export type Sent = (text: string) => string;

const asItIs: Sent = (text) => text;

/**
 * The graph within one transaction that is never committed: what is removed there is there again for
 * the next one, and nothing has to be written twice.
 */
export class TransactionGraph {
  private readonly driver: Driver;

  constructor(
    private readonly compiler: Compiler,
    private readonly statements: Statements,
  ) {
    const { uri, user, password } = testDatabase();
    const options = { disableLosslessIntegers: true };
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), options);
  }

  /** Sessions ask what `sent` makes of their statements: by default what they are. */
  async within<T>(work: (inside: Inside) => Promise<T>, sent: Sent = asItIs): Promise<T> {
    const session = this.driver.session();
    const transaction = session.beginTransaction({ timeout: 900_000 });
    try {
      const inside = new Inside(this.compiler, this.statements, { transaction, sent });
      // Plans of a transaction that changed something are kept apart: so all of them are made once.
      await inside.run('CREATE (:InTransaction)');
      return await work(inside);
    } finally {
      await transaction.rollback();
      await session.close();
    }
  }

  async close(): Promise<void> {
    await this.driver.close();
  }
}

export class Inside {
  /** Texts of the statements that sessions asked. */
  readonly heard: string[] = [];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly compiler: Compiler,
    private readonly statements: Statements,
    private readonly way: { readonly transaction: Transaction; readonly sent: Sent },
  ) {}

  /** One statement after the other, as a transaction wants them. */
  readonly run: Run = (text, parameters = {}) => {
    const next = this.queue.then(async () => {
      const { records } = await this.way.transaction.run(text, parameters);
      return records.map((record) => record.keys.map((key) => record.get(key) as unknown));
    });
    this.queue = next.catch(() => undefined);
    return next;
  };

  as(viewer: Viewer): GraphSession {
    return new GraphSession(this.database, this.compiler, this.statements, viewer);
  }

  /** What a session reads through; it has no other way to the database. */
  private readonly database = {
    read: (text: string, parameters: Readonly<Record<string, unknown>>) => {
      this.heard.push(text);
      return this.run(this.way.sent(text), parameters);
    },
    /** Only to wait for other writers, of which there are none here. */
    write: (work: (transaction: { readonly run: Run }) => Promise<unknown>) =>
      work({ run: this.run }),
  } as unknown as Database;
}
