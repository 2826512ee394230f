import { median } from 'simple-statistics';
import { closedLoop, type ClosedRound, type Loaded } from './closed-loop.js';
import { type SizeName } from './generate/sizes.js';
import { openLoop, type OpenRound } from './open-loop.js';
import { parameterSets } from './parameters.js';
import { type QuestionName } from './questions.js';
import { type RunningSystem } from './systems.js';

export interface Timed {
  readonly one: ClosedRound;
  readonly sixteen: ClosedRound;
  readonly open: OpenRound;
  readonly spread: number;
}

export interface Timing {
  readonly size: SizeName;
  readonly systems: readonly RunningSystem[];
  readonly questions: readonly QuestionName[];
  /** Whether a system has answers to a question. */
  readonly answers: (system: RunningSystem['name'], question: QuestionName) => boolean;
  readonly databasePid: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly report: (line: string) => void;
}

const MANY = 16;
/** With a slow question a round lasts until some are answered, within reason. */
const FEWEST_ANSWERS = 16;
const LONGEST_ROUND_SECONDS = 20;

/** By system and question. */
export type TimedBySystem = ReadonlyMap<string, Timed>;

export const keyOf = (system: RunningSystem['name'], question: QuestionName): string =>
  `${system} ${question}`;

interface Case {
  readonly key: string;
  readonly system: RunningSystem;
  readonly loaded: Loaded;
  readonly one: ClosedRound[];
  readonly sixteen: ClosedRound[];
}

/**
 * Loads every system with every question, in rounds: in each round, for each question, one system
 * after the other, so that whatever else happens on the machine happens to all.
 */
export async function timedRounds(timing: Timing): Promise<TimedBySystem> {
  const cases = timing.questions.map((question) => casesOf(timing, question));
  const warm = await warmUp(cases, timing);
  for (let round = 0; round < timing.rounds; round += 1) {
    for (const ofQuestion of cases) {
      timing.report(`round ${round + 1} of ${timing.rounds}: ${ofQuestion[0]?.key ?? ''} ...`);
      for (const each of turned(ofQuestion, round)) await oneRound(each, timing, warm);
    }
  }
  const timed = new Map<string, Timed>();
  for (const ofQuestion of cases) {
    timing.report(`open loop: ${ofQuestion[0]?.key ?? ''} ...`);
    for (const [key, each] of await withOpenLoop(ofQuestion, timing)) timed.set(key, each);
  }
  return timed;
}

function casesOf(
  { systems, answers, databasePid, size }: Timing,
  question: QuestionName,
): readonly Case[] {
  const sets = parameterSets(question, size);
  const answering = systems.filter(({ name }) => answers(name, question));
  return answering.map((system) => ({
    key: keyOf(system.name, question),
    system,
    loaded: {
      url: system.url,
      askings: sets.map((parameters) => system.asking(question, parameters)),
      apiPid: system.pid,
      databasePid,
    },
    one: [],
    sixteen: [],
  }));
}

/** Another one begins in each round. */
const turned = <Value>(values: readonly Value[], by: number): readonly Value[] => {
  const at = values.length === 0 ? 0 : by % values.length;
  return [...values.slice(at), ...values.slice(0, at)];
};

type Warm = ReadonlyMap<string, number>;

/** Also tells how long one request takes, so that no round is too short for a slow question. */
async function warmUp(
  cases: readonly (readonly Case[])[],
  { warmUpSeconds, report }: Timing,
): Promise<Warm> {
  const warm = new Map<string, number>();
  for (const ofQuestion of cases) {
    report(`warm-up: ${ofQuestion[0]?.key ?? ''} ...`);
    for (const { key, loaded } of ofQuestion) {
      const { perSecond } = await closedLoop(loaded, { connections: 2, seconds: warmUpSeconds });
      warm.set(key, 1 / perSecond);
    }
  }
  return warm;
}

async function oneRound(each: Case, { seconds }: Timing, warm: Warm): Promise<void> {
  const perAnswer = warm.get(each.key) ?? 0;
  const secondsFor = (connections: number) => {
    const needed = Math.ceil(perAnswer * (connections + FEWEST_ANSWERS));
    return Math.min(LONGEST_ROUND_SECONDS, Math.max(seconds, needed));
  };
  for (const [list, connections] of [
    [each.one, 1],
    [each.sixteen, MANY],
  ] as const) {
    list.push(await closedLoop(each.loaded, { connections, seconds: secondsFor(connections) }));
  }
}

/** At half of what the slowest system can do, so that none is overrun. */
async function withOpenLoop(
  cases: readonly Case[],
  { seconds }: Timing,
): Promise<readonly (readonly [string, Timed])[]> {
  const capacities = cases.map(({ sixteen }) => median(sixteen.map(({ perSecond }) => perSecond)));
  // Where one fails at every request, half of nothing is no rate.
  const perSecond = Math.min(...capacities.filter((capacity) => capacity > 0)) / 2;
  const timed: [string, Timed][] = [];
  for (const { key, loaded, one, sixteen } of cases) {
    const lasting = Math.min(LONGEST_ROUND_SECONDS, Math.max(seconds, FEWEST_ANSWERS / perSecond));
    const open = await openLoop(loaded, { perSecond, seconds: lasting });
    const rates = sixteen.map((round) => round.perSecond);
    const spread = (Math.max(...rates) - Math.min(...rates)) / median(rates);
    timed.push([key, { one: medianOf(one), sixteen: medianOf(sixteen), open, spread }]);
  }
  return timed;
}

/** Of each figure the median of the rounds. */
function medianOf(rounds: readonly ClosedRound[]): ClosedRound {
  const of = (pick: (round: ClosedRound) => number): number => median(rounds.map(pick));
  return {
    p50: of(({ p50 }) => p50),
    p95: of(({ p95 }) => p95),
    p99: of(({ p99 }) => p99),
    requests: of(({ requests }) => requests),
    failures: rounds.reduce((sum, { failures }) => sum + failures, 0),
    perSecond: of(({ perSecond }) => perSecond),
    apiCpuMs: of(({ apiCpuMs }) => apiCpuMs),
    databaseCpuMs: of(({ databaseCpuMs }) => databaseCpuMs),
  };
}
