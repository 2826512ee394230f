import autocannon from 'autocannon';
import { cpuSeconds } from './process-use.js';
import { quantiles, type Quantiles } from './quantiles.js';
import { type Asking } from './systems.js';

export interface Loaded {
  readonly url: string;
  readonly askings: readonly Asking[];
  readonly apiPid: number;
  readonly databasePid: number;
}

/** What a round showed; times are of what was answered. */
export interface ClosedRound extends Quantiles {
  readonly requests: number;
  /** Answers with an error, and those that never came. */
  readonly failures: number;
  readonly perSecond: number;
  /** Milliseconds of processor time for one request. */
  readonly apiCpuMs: number;
  readonly databaseCpuMs: number;
}

const OK = 200;
const LONGEST_ANSWER_SECONDS = 120;
/** GraphQL may tell of an error with the status of success. */
const FAILED = '"errors":[';
const HEADERS = { 'content-type': 'application/json' };

/** So many connections, each of which asks again as soon as it is answered. */
export async function closedLoop(
  { url, askings, apiPid, databasePid }: Loaded,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<ClosedRound> {
  const before = await Promise.all([cpuSeconds(apiPid), cpuSeconds(databasePid)]);
  const { times, elapsed, failures } = await fired(url, askings, { connections, seconds });
  const after = await Promise.all([cpuSeconds(apiPid), cpuSeconds(databasePid)]);
  const perRequest = (at: 0 | 1) => ((after[at] - before[at]) * 1000) / times.length;
  return {
    ...quantiles(times),
    requests: times.length,
    failures,
    perSecond: times.length / elapsed,
    apiCpuMs: perRequest(0),
    databaseCpuMs: perRequest(1),
  };
}

interface Fired {
  readonly times: readonly number[];
  readonly elapsed: number;
  readonly failures: number;
}

/** Its own histogram rounds to milliseconds, so the time of each answer is taken as it comes. */
function fired(
  url: string,
  askings: readonly Asking[],
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<Fired> {
  const times: number[] = [];
  const began = performance.now();
  let last = began;
  const options = {
    url,
    connections,
    duration: seconds,
    timeout: LONGEST_ANSWER_SECONDS,
    verifyBody: (body?: string | Buffer) => body?.includes(FAILED) === false,
    requests: askings.map(({ path, body }) => ({
      method: 'POST' as const,
      path,
      body,
      headers: HEADERS,
    })),
  };
  return new Promise((resolve, reject) => {
    const running = autocannon(options, (error, result) => {
      if (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      const failures = result.non2xx + result.errors + result.timeouts + result.mismatches;
      resolve({ times, elapsed: (last - began) / 1000, failures });
    });
    running.on('response', (_client, status, _bytes, time) => {
      if (status === OK) times.push(time);
      last = performance.now();
    });
  });
}
