import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { choosePort } from '../../src/neo4j/port.js';
import { type DatabaseAddress } from '../../src/graph/database.js';
import { QUESTIONS, type QuestionName } from './questions.js';

/** The systems that are held against each other; what each is stands in questions.md. */
export const SYSTEMS = [
  'pangolink',
  'pangolink-kept',
  'neo4j-graphql',
  'neo4j-graphql-best',
  'dataloader',
  'hand-written',
  'static',
] as const;

export type SystemName = (typeof SYSTEMS)[number];

const ROOT = path.resolve(import.meta.dirname, '../..');
export const PEERS = path.join(import.meta.dirname, 'peers');

/** The cost limit of the product counts what a question may read at most; one of the eight is above it. */
const MAX_COST = '20000';

/** One POST of JSON. */
export interface Asking {
  readonly path: string;
  readonly body: string;
}

/** A record to be written by a peer: what its node holds, and what it is related to. */
export interface BulkRecord {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly relations: readonly { readonly type: string; readonly to: string }[];
}

/** How a peer writes many records: requests one after the other, and how many each answer counts. */
interface BulkManner {
  requests(records: readonly BulkRecord[], recordedAt: string): readonly PeerRequest[];
  written(json: unknown): number;
}

interface PeerRequest {
  readonly path: string;
  readonly body: unknown;
}

/** How questions are put to a system, and its answers in the form of Pangolink's `data`. */
export interface Manner {
  /** Null where it does not write, or not over HTTP. */
  readonly bulk: {
    askings(records: readonly BulkRecord[], recordedAt: string): readonly Asking[];
    written(json: unknown): number;
  } | null;
  asking(name: QuestionName, parameters: object): Asking;
  data(name: QuestionName, json: unknown): Readonly<Record<string, unknown>>;
}

export interface RunningSystem extends Manner {
  readonly name: SystemName;
  readonly url: string;
  readonly pid: number;
  /** Seconds until it said that it was ready. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

const isPangolink = (name: SystemName): boolean => SETTINGS[name] !== undefined;

/** That every request is answered anew, or that answers are kept, as they are unless it is set. */
const SETTINGS: Readonly<Partial<Record<SystemName, NodeJS.ProcessEnv>>> = {
  pangolink: { PANGOLINK_KEPT_ANSWERS: '0' },
  'pangolink-kept': {},
};

const PANGOLINK: Manner = {
  bulk: null,
  asking: (name, variables) => ({
    path: '/graphql',
    body: JSON.stringify({ query: QUESTIONS[name], variables }),
  }),
  data: (_, json) => (json as { data: Readonly<Record<string, unknown>> }).data,
};

interface PeerQuestion {
  request(parameters: object): PeerRequest;
  canonical(json: unknown): unknown;
}

async function mannerOf(name: SystemName): Promise<Manner> {
  if (isPangolink(name)) return PANGOLINK;
  const file = path.join(PEERS, 'questions', `${name}.ts`);
  const { questions, bulk } = (await import(file)) as {
    readonly questions: Record<QuestionName, PeerQuestion>;
    readonly bulk?: BulkManner;
  };
  const sent = ({ path: to, body }: PeerRequest): Asking => ({
    path: to,
    body: JSON.stringify(body),
  });
  return {
    bulk:
      bulk === undefined
        ? null
        : {
            askings: (records, recordedAt) => bulk.requests(records, recordedAt).map(sent),
            written: (json) => bulk.written(json),
          },
    asking: (question, parameters) => sent(questions[question].request(parameters)),
    data: (question, json) =>
      questions[question].canonical(json) as Readonly<Record<string, unknown>>,
  };
}

/** Starts a system as its users run it, in a process of its own on a free port. */
export async function startSystem(
  name: SystemName,
  { uri, user, password }: DatabaseAddress,
  settings: NodeJS.ProcessEnv = {},
): Promise<RunningSystem> {
  const [manner, port] = await Promise.all([mannerOf(name), choosePort(undefined)]);
  const environment = {
    ...process.env,
    NODE_ENV: 'production',
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    ...settings,
  };
  const began = performance.now();
  const child = spawned(name, port, environment);
  const stopping = new AbortController();
  await untilReady(name, child, stopping.signal);
  const { pid = 0 } = child;
  return {
    ...manner,
    name,
    pid,
    url: `http://127.0.0.1:${port}`,
    startedIn: (performance.now() - began) / 1000,
    stop: async () => {
      stopping.abort();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function spawned(name: SystemName, port: number, env: NodeJS.ProcessEnv): ChildProcess {
  if (isPangolink(name)) {
    const own = {
      PORT: String(port),
      PANGOLINK_SEEDS: 'skip',
      // It would ask the database beside what is timed.
      PANGOLINK_WARM_UP: 'nothing',
      PANGOLINK_MAX_COST: MAX_COST,
      ...SETTINGS[name],
    };
    const command = ['src/pangolink.js', 'start'];
    return spawn(process.execPath, command, { cwd: ROOT, env: { ...env, ...own } });
  }
  const program = ['--import', 'tsx', `${name}.ts`, '--port', String(port)];
  return spawn(process.execPath, program, { cwd: PEERS, env });
}

const LAST_LINES = 20;

/** Reads on after that, so that a system which writes much is never held up. */
async function untilReady(
  name: SystemName,
  child: ChildProcess,
  stopping: AbortSignal,
): Promise<void> {
  const said: string[] = [];
  const heard = (stream: NodeJS.ReadableStream, ready: () => void) => {
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      if (said.length > LAST_LINES) said.shift();
      if (/\bready\b/.test(line)) ready();
    });
  };
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) if (stream !== null) heard(stream, resolve);
    child.once('exit', (code, signal) => {
      const told = `${name} ended with ${code ?? signal ?? ''}:\n${said.join('\n')}`;
      if (!stopping.aborted) process.stderr.write(`${told}\n`);
      reject(new Error(told));
    });
  });
}
