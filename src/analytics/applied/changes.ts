import { registerEnumType } from 'type-graphql';
import { AppliedKind } from './applied-kind.js';
import { type AppliedRecord, type LawDates } from './applied-record.js';
import { type RecordedDate, type RecordedPeriod } from './recorded-date.js';

/** A dated step in the life of a record. */
export enum AppliedStep {
  ADOPTED = 'ADOPTED',
  PUBLISHED = 'PUBLISHED',
  ANNOUNCED = 'ANNOUNCED',
  IN_FORCE = 'IN_FORCE',
  ENFORCED = 'ENFORCED',
  BEGAN = 'BEGAN',
  ENDED = 'ENDED',
  REPEALED = 'REPEALED',
}

registerEnumType(AppliedStep, {
  name: 'AppliedStep',
  description: 'A dated step of a law, a listing, a rule or a commitment.',
  valuesConfig: {
    ADOPTED: { description: 'It was adopted or passed.' },
    PUBLISHED: { description: 'It was published.' },
    ANNOUNCED: { description: 'It was announced.' },
    IN_FORCE: { description: 'It entered into force.' },
    ENFORCED: { description: 'From then it was in fact enforced.' },
    BEGAN: { description: 'It began.' },
    ENDED: { description: 'The date is its last day; the change is the day after.' },
    REPEALED: { description: 'The date is the first day without it.' },
  },
});

export enum ChangeFit {
  CERTAIN = 'CERTAIN',
  POSSIBLE = 'POSSIBLE',
}

registerEnumType(ChangeFit, {
  name: 'ChangeFit',
  description: 'Whether a change lies in the year looked at. Vague dates are spans of days.',
  valuesConfig: {
    CERTAIN: { description: 'Every day that its date may mean lies in the year.' },
    POSSIBLE: { description: 'Some of the days that its date may mean lie in the year.' },
  },
});

export interface AppliedChange {
  readonly recordId: string;
  readonly kind: AppliedKind;
  readonly step: AppliedStep;
  readonly date: RecordedDate;
  readonly fit: ChangeFit;
}

/** Days from the first to the last, both included. */
interface Window {
  readonly first: string;
  readonly last: string;
}

/**
 * What changed in the year up to a day, the day itself included, and in the year after it. Ordered by
 * first day, then by the order of the records, then by step.
 */
export function changesAround(
  records: readonly AppliedRecord[],
  day: string,
): { readonly earlier: readonly AppliedChange[]; readonly later: readonly AppliedChange[] } {
  return {
    earlier: changesIn(records, { first: dayAfter(yearsOn(day, -1)), last: day }),
    later: changesIn(records, { first: dayAfter(day), last: yearsOn(day, 1) }),
  };
}

function changesIn(records: readonly AppliedRecord[], window: Window): readonly AppliedChange[] {
  const changes = records.flatMap((record) =>
    stepsOf(record).flatMap(([step, date]) => {
      const fit = date === null ? null : fitOf(effect(step, date), window);
      if (date === null || fit === null) return [];
      return [{ recordId: record.id, kind: record.kind, step, date, fit }];
    }),
  );
  // Stable, so that changes of one first day stay in the order of the records.
  return changes.sort((a, b) => compare(a.date.earliest, b.date.earliest));
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

type Step = readonly [AppliedStep, RecordedDate | null];

function stepsOf(record: AppliedRecord): readonly Step[] {
  switch (record.kind) {
    case AppliedKind.LAW:
      return lawSteps(record.dates);
    case AppliedKind.PLAN:
    case AppliedKind.PLATFORM_RULE:
      return [[AppliedStep.ANNOUNCED, record.announced], ...periodSteps(record.period)];
    case AppliedKind.LISTING:
    case AppliedKind.ADHERENCE:
      return periodSteps(record.period);
  }
}

const lawSteps = ({ adopted, published, inForce, enforced, repealed }: LawDates): Step[] => [
  [AppliedStep.ADOPTED, adopted],
  [AppliedStep.PUBLISHED, published],
  [AppliedStep.IN_FORCE, inForce],
  [AppliedStep.ENFORCED, enforced],
  [AppliedStep.REPEALED, repealed],
];

const periodSteps = ({ from, to }: RecordedPeriod): Step[] => [
  [AppliedStep.BEGAN, from],
  [AppliedStep.ENDED, to],
];

/** The days on which a step took effect: on its last day a thing still holds. */
const effect = (step: AppliedStep, { earliest, latest }: RecordedDate): Window =>
  step === AppliedStep.ENDED
    ? { first: dayAfter(earliest), last: dayAfter(latest) }
    : { first: earliest, last: latest };

function fitOf(span: Window, window: Window): ChangeFit | null {
  if (span.last < window.first || span.first > window.last) return null;
  const isInside = span.first >= window.first && span.last <= window.last;
  return isInside ? ChangeFit.CERTAIN : ChangeFit.POSSIBLE;
}

/** The same day of another year; 28 February where that year has no 29. */
export function yearsOn(day: string, years: number): string {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0');
  const same = `${year}${day.slice(4)}`;
  return isNaN(Date.parse(same)) || !isCalendarDay(same) ? `${year}-02-28` : same;
}

const isCalendarDay = (day: string): boolean =>
  new Date(Date.parse(day)).toISOString().slice(0, 10) === day;

const MILLISECONDS_PER_DAY = 86_400_000;

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}
