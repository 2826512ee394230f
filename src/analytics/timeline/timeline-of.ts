/** CERTAIN: on every reading of the dates. POSSIBLE: on some. */
export type YearStatus = 'CERTAIN' | 'POSSIBLE' | 'NO';

/** Records that are alike in all that a timeline looks at. */
export interface TimelineGroup {
  readonly records: number;
  /** First and last year of a date; null where it is none or not reported. */
  readonly span: { readonly first: number; readonly last: number } | null;
  readonly statusIn: (year: number) => YearStatus;
  /** The values that it is split by; none where they are not reported or nothing is split. */
  readonly split: readonly string[];
}

export interface YearCount {
  readonly certain: number;
  readonly possible: number;
}

export interface TimelineYear extends YearCount {
  readonly year: number;
  /** By the name of the value; null for records without one, last. */
  readonly split: readonly (YearCount & { readonly value: string | null })[];
}

/** Counts records in each of some years, certain and possible apart. */
export function yearsOf(
  groups: readonly TimelineGroup[],
  years: readonly number[],
  isSplit: boolean,
): readonly TimelineYear[] {
  const values = isSplit ? splitValues(groups) : [];
  return years.map((year) => ({
    year,
    ...countIn(groups, year),
    split: values.map((value) => ({
      value,
      ...countIn(
        groups.filter(({ split }) => hasValue(split, value)),
        year,
      ),
    })),
  }));
}

function countIn(groups: readonly TimelineGroup[], year: number): YearCount {
  const count = (wanted: YearStatus) =>
    groups
      .filter(({ statusIn }) => statusIn(year) === wanted)
      .reduce((sum, { records }) => sum + records, 0);
  return { certain: count('CERTAIN'), possible: count('POSSIBLE') };
}

const hasValue = (split: readonly string[], value: string | null): boolean =>
  value === null ? split.length === 0 : split.includes(value);

function splitValues(groups: readonly TimelineGroup[]): readonly (string | null)[] {
  const values = [...new Set(groups.flatMap(({ split }) => split))].sort();
  return groups.some(({ split }) => split.length === 0) ? [...values, null] : values;
}

/** Of all records those that the years do not count as certain: each record in one of these at most. */
export interface TimelineRest {
  /** Possible in some of the years: their date may lie in several. */
  readonly imprecise: number;
  readonly undated: number;
  /** With a date that lies before or after the years. */
  readonly outside: number;
}

/** What a timeline by a date leaves over: with the certain counts it adds up to all records. */
export function restOf(groups: readonly TimelineGroup[], years: readonly number[]): TimelineRest {
  const sum = (holds: (span: TimelineGroup['span']) => boolean) =>
    groups.filter(({ span }) => holds(span)).reduce((total, { records }) => total + records, 0);
  const touches = ({ first, last }: NonNullable<TimelineGroup['span']>) =>
    years.some((year) => year >= first && year <= last);
  return {
    imprecise: sum((span) => span !== null && span.first < span.last && touches(span)),
    undated: sum((span) => span === null),
    outside: sum((span) => span !== null && !touches(span)),
  };
}
