import { Indicator } from '../../domain/series/indicator.js';
import { Transformation } from './transformed.js';
import { WithinModel } from './within-fit.js';

/** How much of an indicator a slope is told for, in the unit of its readings. */
interface Step {
  readonly size: number;
  readonly text: string;
}

/** Indicators that have readings by jurisdiction, or worldwide ones that stand beside each of them. */
export type AssociableIndicator =
  | Indicator.INTERNET_USERS_SHARE
  | Indicator.PIKE
  | Indicator.RHINOS_POACHED
  | Indicator.PLATFORM_USERS;

const NAMES: Readonly<Record<AssociableIndicator, string>> = {
  [Indicator.INTERNET_USERS_SHARE]: 'national Internet use',
  [Indicator.PIKE]: 'PIKE',
  [Indicator.RHINOS_POACHED]: 'rhinos poached',
  [Indicator.PLATFORM_USERS]: 'users of the platform worldwide',
};

const STEPS: Readonly<Record<AssociableIndicator, Step>> = {
  [Indicator.INTERNET_USERS_SHARE]: { size: 10, text: '10 percentage points of' },
  [Indicator.PIKE]: { size: 0.1, text: '0.1 of' },
  [Indicator.RHINOS_POACHED]: { size: 1, text: '1 of' },
  [Indicator.PLATFORM_USERS]: { size: 1e8, text: '100 million of' },
};

const PREFIXES: Readonly<Record<Transformation, string>> = {
  [Transformation.LEVELS]: '',
  [Transformation.FIRST_DIFFERENCES]: 'yearly change of ',
  [Transformation.DETRENDED]: 'detrended ',
  [Transformation.LOG]: 'logarithm of ',
};

/** The size of one step of an exposure; of a logarithm it is 1. */
export const stepSize = (exposure: AssociableIndicator, transformation: Transformation): number =>
  transformation === Transformation.LOG ? 1 : STEPS[exposure].size;

/** The unit of a slope, as "log-odds of PIKE per 10 percentage points of national Internet use". */
export function slopeUnit(
  {
    outcome,
    exposure,
  }: { readonly outcome: AssociableIndicator; readonly exposure: AssociableIndicator },
  transformation: Transformation,
  model: WithinModel,
): string {
  const prefix = PREFIXES[transformation];
  const step = transformation === Transformation.LOG ? '1 of' : STEPS[exposure].text;
  const of = model === WithinModel.LOGIT ? 'log-odds of ' : '';
  return `${of}${prefix}${NAMES[outcome]} per ${step} ${prefix}${NAMES[exposure]}`;
}

/** Indicators that can be asked about. */
export function associable(indicator: Indicator): AssociableIndicator | null {
  return indicator in NAMES ? (indicator as AssociableIndicator) : null;
}

/** Their names, for those who ask for another. */
export const ASSOCIABLE = Object.keys(NAMES);
