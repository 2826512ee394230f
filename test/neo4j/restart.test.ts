import { waitBeforeRestart } from '../../src/neo4j/restart-policy.js';
import { type Exit, type ServerProcess } from '../../src/neo4j/server-process.js';
import { StartFailure } from '../../src/neo4j/start-failure.js';
import { supervise } from '../../src/neo4j/supervisor.js';

const MINUTE = 60_000;
const WAITS = [1_000, 5_000, 15_000];

test('waits longer after each crash and gives up at the fourth within five minutes', () => {
  const waits = [[0], [0, 1], [0, 1, 2], [0, 1, 2, 3]].map((crashes) =>
    waitBeforeRestart(crashes, 3, WAITS),
  );
  expect(waits).toEqual([1_000, 5_000, 15_000, undefined]);
});

test('crashes of more than five minutes ago are forgotten', () => {
  const crashes = [0, MINUTE, 2 * MINUTE, 8 * MINUTE];
  expect(waitBeforeRestart(crashes, 8 * MINUTE, WAITS)).toBe(1_000);
});

/** A server that crashes at once, or runs until it is ended. */
function aServer({ crashes }: { crashes: boolean }): ServerProcess {
  const { promise, resolve } = withResolver<Exit>();
  if (crashes) resolve({ code: null, signal: 'SIGKILL' });
  return {
    pid: 1,
    isListening: true,
    exit: undefined,
    exited: promise,
    lines: ['one', 'two', 'three', 'four'],
    end() {
      resolve({ code: 0, signal: null });
      return promise;
    },
  };
}

function withResolver<T>() {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

function supervised(launch: () => Promise<ServerProcess>) {
  const lines: string[] = [];
  const stopping = new AbortController();
  const report = (line: string): void => void lines.push(line);
  const options = { home: '/home', report, launch, stop: stopping.signal, restartWaits: [1, 1, 1] };
  return { lines, stopping, options };
}

test('a server that keeps crashing is given up, with its last lines', async () => {
  const { lines, options } = supervised(() => Promise.resolve(aServer({ crashes: true })));
  const ending = await supervise(aServer({ crashes: true }), options);
  expect(lines.filter((line) => line === 'Neo4j is running again.')).toHaveLength(3);
  expect(ending).toEqual({
    kind: 'FAILED',
    failure: new StartFailure(
      'Neo4j crashed again after 3 restarts in 5 minutes and is not started any more. ' +
        'Its last lines: two | three | four. Log: /home/logs/debug.log',
    ),
  });
});

test('a restart that fails is not repeated', async () => {
  let starts = 0;
  const { options } = supervised(() => {
    starts += 1;
    return Promise.reject(new StartFailure('The disk is full.'));
  });
  const ending = await supervise(aServer({ crashes: true }), options);
  expect(ending).toEqual({ kind: 'FAILED', failure: new StartFailure('The disk is full.') });
  expect(starts).toBe(1);
});

test('a stop ends the server, also when it comes while a crashed one is started again', async () => {
  const running = supervised(() => Promise.reject(new Error('not to be started')));
  const ending = supervise(aServer({ crashes: false }), running.options);
  running.stopping.abort();
  await expect(ending).resolves.toEqual({ kind: 'STOPPED' });

  const restarting = supervised(() => {
    restarting.stopping.abort();
    return Promise.resolve(aServer({ crashes: false }));
  });
  await expect(supervise(aServer({ crashes: true }), restarting.options)).resolves.toEqual({
    kind: 'STOPPED',
  });
});
