import { readFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { bulkWrites } from './bulk-write.js';
import { coldFigures } from './cold.js';
import { databaseWork } from './database-work.js';
import { refuseDifferences } from './equality.js';
import { SEED } from './generate/draw.js';
import { SIZES } from './generate/sizes.js';
import { HOME_SET_UP, type Home } from './home.js';
import { type Options } from './options.js';
import { parameterSets, SETS } from './parameters.js';
import { forgetPeak, peakMegabytes } from './process-use.js';
import { keepAlive, put } from './put.js';
import { type QuestionName } from './questions.js';
import { type Figures, type Results, type SystemResult } from './results.js';
import { keyOf, timedRounds, type TimedBySystem } from './rounds.js';
import { startSystem, type RunningSystem, type SystemName } from './systems.js';

interface Watch {
  readonly report: (line: string) => void;
  readonly signal: AbortSignal;
}

/** A whole run on a filled store: first whether all answer alike, then how fast they do. */
export async function measured(home: Home, options: Options, watch: Watch): Promise<Results> {
  const surroundings = await surroundingsOf();
  const systems: RunningSystem[] = [];
  // What is asked next fails when the systems are gone, and the run with it.
  watch.signal.addEventListener('abort', () => void stopAll(systems));
  try {
    for (const name of options.systems) {
      watch.report(`starting ${name} ...`);
      systems.push(await startSystem(name, home));
    }
    const { compared, unanswered } = await comparedAnswers(systems, options, watch);
    for (const { pid } of systems) await forgetPeak(pid);
    const { size, questions, rounds, seconds, warmUpSeconds } = options;
    const timed = await timedRounds({
      ...{ size, systems, questions, rounds, seconds, warmUpSeconds },
      ...{ databasePid: home.pid, report: watch.report },
      answers: (name, question) => unanswered[question]?.[name] === undefined,
    });
    const peaks = new Map<string, number>();
    for (const { name, pid } of systems) peaks.set(name, await peakMegabytes(pid));
    const results: SystemResult[] = [];
    for (const system of systems) {
      watch.report(`statements, cold figures: ${system.name} ...`);
      results.push(
        await resultOf(home, options, { system, timed, peak: peaks.get(system.name) ?? 0 }),
      );
    }
    watch.report('bulk writes ...');
    const written = await bulkWrites(home, size, { times: options.bulkWrites, systems });
    return {
      ...{ size, counts: SIZES[size], seed: SEED, at: new Date().toISOString() },
      ...{ quick: options.quick, rounds, seconds, compared, unanswered, systems: results },
      surroundings: { ...surroundings, loadAfter: loadNow() },
      bulkWrites: written,
    };
  } finally {
    await stopAll(systems);
  }
}

const stopAll = (systems: readonly RunningSystem[]): Promise<unknown> =>
  Promise.all(systems.map((system) => system.stop()));

async function comparedAnswers(
  systems: readonly RunningSystem[],
  { size, sets, longestComparisonMs, questions }: Options,
  { report }: Watch,
): Promise<Pick<Results, 'compared' | 'unanswered'>> {
  const compared: Partial<Record<QuestionName, number>> = {};
  const unanswered: Partial<Record<QuestionName, Partial<Record<SystemName, string>>>> = {};
  for (const name of questions) {
    compared[name] = await refuseDifferences(name, systems, {
      ...{ size, sets, longestMs: longestComparisonMs },
      onUnanswered: (system, reason) => {
        report(`${name}: no answer of ${system}: ${reason}`);
        unanswered[name] = { ...unanswered[name], [system]: reason };
      },
    });
    report(`${name}: ${compared[name]} answers alike`);
  }
  // What holds ready bytes makes them when it is asked first.
  for (const system of systems.filter(({ name }) => name === 'static')) {
    for (const name of questions) await httpBytes(system, name, { size, sets: SETS });
  }
  return { compared, unanswered };
}

interface ToTell {
  readonly system: RunningSystem;
  readonly timed: TimedBySystem;
  readonly peak: number;
}

async function resultOf(
  home: Home,
  { size, questions: asked, recordedSets }: Options,
  { system, timed, peak }: ToTell,
): Promise<SystemResult> {
  const { name, startedIn } = system;
  // One that gave no answer was not timed either.
  const questions = asked.filter((question) => timed.has(keyOf(name, question)));
  const database =
    name === 'static' || name === 'pangolink-kept'
      ? null
      : await databaseWork(name, home, { size, questions, sets: recordedSets });
  const figures: Partial<Record<QuestionName, Figures>> = {};
  for (const question of questions) {
    const times = timed.get(keyOf(name, question));
    if (times === undefined) continue;
    figures[question] = {
      ...times,
      httpBytes: await httpBytes(system, question, { size, sets: recordedSets }),
      database: database?.get(question) ?? null,
    };
  }
  const cold = await coldFigures(name, home, { size, questions });
  return { name, startedIn, peakMegabytes: peak, questions: figures, cold };
}

/** Bytes of an answer, in the mean over some sets of parameters. */
async function httpBytes(
  system: RunningSystem,
  question: QuestionName,
  { size, sets: count }: Pick<Options, 'size' | 'sets'>,
): Promise<number> {
  const agent = keepAlive(1);
  let bytes = 0;
  const sets = parameterSets(question, size, count);
  for (const parameters of sets) {
    bytes += (await put(system.url, system.asking(question, parameters), agent)).bytes;
  }
  agent.destroy();
  return bytes / sets.length;
}

const loadNow = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100;

const GIBIBYTE = 2 ** 30;

async function surroundingsOf(): Promise<Readonly<Record<string, string | number>>> {
  const lock = new URL('../../package-lock.json', import.meta.url);
  const { packages } = JSON.parse(await readFile(lock, 'utf8')) as {
    packages: Readonly<Record<string, { readonly version?: string }>>;
  };
  const driver = packages['node_modules/neo4j-driver']?.version ?? '';
  return {
    processor: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / GIBIBYTE),
    node: process.version,
    driver,
    database: HOME_SET_UP,
    loadBefore: loadNow(),
  };
}
