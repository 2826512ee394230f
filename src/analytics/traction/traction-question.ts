import { badUserInput } from '../../graph/errors.js';
import { LEAST_SEGMENT } from '../statistics/single-break.js';
import { type TractionRule } from './onset.js';
import { type TractionMeasure } from './platform-traction.js';
import {
  type TractionArguments,
  type TractionMeasureInput,
  type TractionRuleInput,
} from './traction.input.js';

const MOST_IDS = 100;
const MOST_SEGMENT = 50;

/** The rule and measure of a question that was checked. */
export interface TractionQuestion {
  readonly rule: TractionRule;
  readonly measure: TractionMeasure;
  /** Null for all platforms. */
  readonly platforms: readonly string[] | null;
}

export function tractionQuestion({
  traction,
  measure,
  platforms,
}: TractionArguments): TractionQuestion {
  refuseManyIds({ platforms });
  return { rule: ruleOf(traction), measure: measureOf(measure), platforms: platforms ?? null };
}

export function refuseManyIds(
  lists: Readonly<Record<string, readonly string[] | undefined>>,
): void {
  for (const [name, ids = []] of Object.entries(lists)) {
    if (ids.length > MOST_IDS) {
      throw badUserInput(`"${name}" holds ${ids.length} ids; it holds at most ${MOST_IDS}.`, [
        name,
      ]);
    }
  }
}

function measureOf(measure: TractionMeasureInput | undefined): TractionMeasure {
  if (measure?.advertsOfFrame !== undefined) {
    return { kind: 'ADVERTS', frameKey: measure.advertsOfFrame };
  }
  if (measure?.indexOfJurisdiction !== undefined) {
    return { kind: 'PROXY_INDEX', jurisdiction: measure.indexOfJurisdiction };
  }
  return { kind: 'WORLDWIDE_USERS' };
}

function ruleOf({ level, growth, firstReading, changePoint }: TractionRuleInput): TractionRule {
  if (level !== undefined) {
    return { kind: 'LEVEL', atLeast: positive(level.atLeast, ['level', 'atLeast']) };
  }
  if (growth !== undefined) {
    return {
      kind: 'GROWTH',
      factor: positive(growth.factor, ['growth', 'factor']),
      years: positive(growth.years, ['growth', 'years']),
    };
  }
  if (changePoint !== undefined) {
    return { kind: 'CHANGE_POINT', leastSegment: segmentOf(changePoint.leastSegment) };
  }
  return { kind: 'FIRST_READING', atLeast: firstReading?.atLeast ?? 0 };
}

function positive(value: number, path: readonly string[]): number {
  if (value > 0) return value;
  throw badUserInput(`"traction.${path.join('.')}" is ${value}; it must be above 0.`, [
    'traction',
    ...path,
  ]);
}

function segmentOf(readings: number): number {
  if (readings >= LEAST_SEGMENT && readings <= MOST_SEGMENT) return readings;
  throw badUserInput(
    `"traction.changePoint.leastSegment" is ${readings}; it is from ${LEAST_SEGMENT} to ${MOST_SEGMENT} readings.`,
    ['traction', 'changePoint', 'leastSegment'],
  );
}
