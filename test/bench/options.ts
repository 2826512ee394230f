import { parseArgs } from 'node:util';
import { sizeNamed, type SizeName } from './generate/sizes.js';
import { SETS } from './parameters.js';
import { QUESTION_NAMES, type QuestionName } from './questions.js';
import { SYSTEMS, type SystemName } from './systems.js';

export interface Options {
  readonly size: SizeName;
  readonly systems: readonly SystemName[];
  readonly questions: readonly QuestionName[];
  readonly rounds: number;
  /** Of each round with each number of connections, and of the warm-up before all rounds. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Sets of parameters whose answers are compared, and for how long at most with a slow question. */
  readonly sets: number;
  readonly longestComparisonMs: number;
  /** Sets of parameters whose statements are recorded and profiled. */
  readonly recordedSets: number;
  readonly bulkWrites: number;
  readonly quick: boolean;
  /** Where the report goes; the folder of results when left out. */
  readonly out: string | undefined;
}

const FULL = {
  rounds: 3,
  seconds: 10,
  warmUpSeconds: 5,
  sets: SETS,
  longestComparisonMs: 60_000,
  recordedSets: SETS,
  bulkWrites: 7,
};

/** Good for seeing whether all is well, too short for figures of record. */
const QUICK = {
  rounds: 1,
  seconds: 1,
  warmUpSeconds: 1,
  sets: 24,
  longestComparisonMs: 10_000,
  recordedSets: 4,
  bulkWrites: 3,
};

/** Reads `--size S --quick --systems a,b --questions a,b --rounds 3 --seconds 10 --recorded 64 --out folder`. */
export function optionsOf(words: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...words],
    options: {
      size: { type: 'string', default: 'S' },
      quick: { type: 'boolean', default: false },
      systems: { type: 'string', default: SYSTEMS.join(',') },
      questions: { type: 'string', default: QUESTION_NAMES.join(',') },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      recorded: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const extent = values.quick ? QUICK : FULL;
  return {
    ...extent,
    size: sizeNamed(values.size),
    systems: among(SYSTEMS, values.systems, 'system'),
    questions: among(QUESTION_NAMES, values.questions, 'question'),
    rounds: wholeNumber('rounds', values.rounds) ?? extent.rounds,
    seconds: wholeNumber('seconds', values.seconds) ?? extent.seconds,
    recordedSets: wholeNumber('recorded', values.recorded) ?? extent.recordedSets,
    quick: values.quick,
    out: values.out,
  };
}

function among<Name extends string>(
  known: readonly Name[],
  list: string,
  what: string,
): readonly Name[] {
  return list.split(',').map((name) => {
    const found = known.find((each) => each === name);
    if (found !== undefined) return found;
    throw new Error(`"${name}" is no ${what}; there are ${known.join(', ')}.`);
  });
}

function wholeNumber(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`"--${name}" is ${text}; it is a whole number from 1.`);
}
