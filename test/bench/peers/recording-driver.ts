import { appendFileSync } from 'node:fs';
import neo4j, {
  type Config,
  type Driver,
  type ManagedTransaction,
  type Session,
} from 'neo4j-driver';
import { databaseAddress } from './settings.js';

/*
 * Where BENCH_RECORD names a file, each statement that a system runs is added to it as one line of
 * JSON, `{ "text", "parameters" }`, before it runs; whole numbers of the driver stand there as
 * `{ "$integer": "21" }`. Passes that record are not timed.
 */

/** The driver of a peer, on the database of the environment. */
export function openDriver(config: Config = {}): Driver {
  const { uri, user, password } = databaseAddress();
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), config);
  const file = process.env['BENCH_RECORD'];
  return file === undefined ? driver : recording(driver, file);
}

function recording(driver: Driver, file: string): Driver {
  const note = (text: unknown, parameters: unknown) => {
    appendFileSync(file, `${JSON.stringify({ text, parameters: written(parameters ?? {}) })}\n`);
  };
  const open = driver.session.bind(driver);
  driver.session = (config) => heardSession(open(config), note);
  return driver;
}

function written(value: unknown): unknown {
  if (neo4j.isInt(value)) return { $integer: value.toString() };
  if (Array.isArray(value)) return value.map(written);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, written(each)]));
}

type Note = (text: unknown, parameters: unknown) => void;

function heardSession(session: Session, note: Note): Session {
  heard(session, note);
  const begin = session.beginTransaction.bind(session);
  // Those who await a transaction are handed another object than those who do not.
  session.beginTransaction = (async (config: never) => heard(await begin(config), note)) as never;
  for (const name of ['executeRead', 'executeWrite'] as const) {
    const execute = session[name].bind(session) as (...given: unknown[]) => unknown;
    session[name] = ((work: (transaction: ManagedTransaction) => unknown, config: unknown) =>
      execute(
        (transaction: ManagedTransaction) => work(heard(transaction, note)),
        config,
      )) as never;
  }
  return session;
}

function heard<Runner extends { run: unknown }>(runner: Runner, note: Note): Runner {
  const run = (runner.run as (...given: unknown[]) => unknown).bind(runner);
  runner.run = (query: unknown, parameters: unknown, config: unknown) => {
    const isObject = typeof query === 'object' && query !== null && 'text' in query;
    if (isObject) note(query.text, (query as { parameters?: unknown }).parameters);
    else note(query, parameters);
    return run(query, parameters, config);
  };
  return runner;
}
