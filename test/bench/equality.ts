import { type Agent } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { parameterSets } from './parameters.js';
import { keepAlive, NoAnswer, putSafely } from './put.js';
import { type SizeName } from './generate/sizes.js';
import { canonicalAnswer, type QuestionName } from './questions.js';
import { type RunningSystem, type SystemName } from './systems.js';

/** Two systems answer a question otherwise; nothing that is measured then means anything. */
export class AnswersDiffer extends Error {
  override readonly name = 'AnswersDiffer';
}

interface Bounds {
  readonly size: SizeName;
  readonly sets: number;
  /** Slow questions are compared for so long, and for three sets at least. */
  readonly longestMs: number;
  /** Hears of a system that gives no answer, which is then left out; else that is a failure. */
  readonly onUnanswered?: (system: SystemName, reason: string) => void;
}

const FEWEST_SETS = 3;

/**
 * Puts a question to all systems with one set of parameters after the other and compares what they
 * answer. Gives the number of sets compared. Throws `AnswersDiffer`.
 */
export async function refuseDifferences(
  name: QuestionName,
  systems: readonly RunningSystem[],
  { size, sets, longestMs, onUnanswered }: Bounds,
): Promise<number> {
  const agent = keepAlive(systems.length);
  const began = performance.now();
  const open = new Set(systems);
  let compared = 0;
  for (const parameters of parameterSets(name, size, sets)) {
    if (compared >= FEWEST_SETS && performance.now() - began > longestMs) break;
    const answers = new Map<RunningSystem, unknown>();
    for (const system of open) {
      const answer = await answerOf(system, { name, parameters, agent }).catch((error: unknown) => {
        if (!(error instanceof NoAnswer) || onUnanswered === undefined) throw error;
        onUnanswered(system.name, error.message);
        open.delete(system);
      });
      if (open.has(system)) answers.set(system, answer);
    }
    refuseOther(name, parameters, answers);
    compared += 1;
  }
  agent.destroy();
  return compared;
}

interface Asked {
  readonly name: QuestionName;
  readonly parameters: object;
  readonly agent: Agent;
}

async function answerOf(
  system: RunningSystem,
  { name, parameters, agent }: Asked,
): Promise<unknown> {
  const { json } = await putSafely(system.url, system.asking(name, parameters), agent);
  return canonicalAnswer(name, system.data(name, json));
}

function refuseOther(
  name: QuestionName,
  parameters: object,
  answers: ReadonlyMap<RunningSystem, unknown>,
): void {
  const [first, ...others] = [...answers].map(
    // What JSON does not tell apart is the same: a key without a value, and none.
    ([system, answer]) => ({ system: system.name, answer: plain(answer) }),
  );
  const other = others.find(({ answer }) => !isDeepStrictEqual(answer, first?.answer));
  if (first === undefined || other === undefined) return;
  const place = firstDifference(first.answer, other.answer, '');
  throw new AnswersDiffer(
    `${other.system} answers "${name}" otherwise than ${first.system} for ` +
      `${JSON.stringify(parameters)}: ${place}`,
  );
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const SHOWN = 200;
const shown = (value: unknown): string => JSON.stringify(value ?? null).slice(0, SHOWN);

function firstDifference(one: unknown, two: unknown, path: string): string {
  if (isObject(one) && isObject(two)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(two)])];
    const key = keys.find((each) => !isDeepStrictEqual(one[each], two[each]));
    if (key !== undefined) return firstDifference(one[key], two[key], `${path}.${key}`);
  }
  return `at ${path} ${shown(two)} in place of ${shown(one)}`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
