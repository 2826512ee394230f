import { type DaySpan } from '../traction/day-span.js';

/** Which of the dates of a measure is meant. */
export enum MeasureDate {
  ANNOUNCED = 'ANNOUNCED',
  ADOPTED = 'ADOPTED',
  IN_FORCE = 'IN_FORCE',
  ENFORCED = 'ENFORCED',
}

/** How a vague date is read: all days that it may mean, or one end of them. */
export enum DateReading {
  WHOLE = 'WHOLE',
  EARLIEST = 'EARLIEST',
  LATEST = 'LATEST',
}

/** A measure, policy or event, with the days that each of its dates may mean, and where it holds. */
export interface DatedMeasure {
  readonly id: string;
  readonly dates: Readonly<Record<MeasureDate, DaySpan | null>>;
  /** Jurisdictions named as those where it holds; else those that made it. */
  readonly places: readonly string[];
}

/** From when on a place counts as treated. The years between hold the date and are on neither side. */
export interface Treatment {
  readonly lastBefore: number;
  readonly from: number;
}

const FIRST_DAY = '-01-01';

/** The last year wholly before a date and the first wholly after it. */
export function treatmentOf(date: DaySpan, reading: DateReading): Treatment {
  const earliest = reading === DateReading.LATEST ? date.latest : date.earliest;
  const latest = reading === DateReading.EARLIEST ? date.earliest : date.latest;
  const year = Number(latest.slice(0, 4));
  return {
    lastBefore: Number(earliest.slice(0, 4)) - 1,
    from: latest.endsWith(FIRST_DAY) ? year : year + 1,
  };
}

export type Treatments = ReadonlyMap<string, Treatment>;

/** For each place the treatment that came first; null where a measure lacks the date. */
export function treatmentsOf(
  measures: readonly DatedMeasure[],
  date: MeasureDate,
  reading: DateReading,
): Treatments | null {
  const treatments = new Map<string, Treatment>();
  for (const { dates, places } of measures) {
    const span = dates[date];
    if (span === null) return null;
    const treatment = treatmentOf(span, reading);
    for (const place of places) {
      const other = treatments.get(place);
      if (other === undefined || isEarlier(treatment, other)) treatments.set(place, treatment);
    }
  }
  return treatments;
}

const isEarlier = (a: Treatment, b: Treatment): boolean =>
  a.from < b.from || (a.from === b.from && a.lastBefore < b.lastBefore);

/** Measures whose date, as it stands, may mean more than one day. */
export const impreciseDates = (measures: readonly DatedMeasure[], date: MeasureDate): number =>
  measures.filter(({ dates }) => {
    const span = dates[date];
    return span !== null && span.earliest !== span.latest;
  }).length;
