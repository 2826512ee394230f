import { dateOf, type BookEntry } from './naive-library.js';
import { type KnownDate } from './library-records.js';

interface Asked {
  readonly of?: readonly string[] | null;
  readonly by: string;
  readonly from?: number | null;
  readonly to?: number | null;
  readonly splitBy?: string | null;
}

type Values = (book: BookEntry) => readonly string[];

const FACETS: Readonly<Record<string, readonly [field: string, values: Values]>> = {
  SHELF: ['shelf', ({ raw }) => [raw.shelf]],
  EARLIER_SHELVES: ['earlierShelves', ({ raw }) => [...new Set(raw.earlierShelves)]],
};

const CAVEATS = [{ code: 'COLLECTION_NOT_WORLD' }];

/** Books counted by the values of their fields, in the most obvious way. */
export function naiveFacets(books: readonly BookEntry[], { of }: Asked) {
  const fields = [...new Set(of ?? Object.keys(FACETS))].map((name) => {
    const [field, values] = FACETS[name]!;
    return {
      field,
      values: ['CLOSED', 'OPEN'].map((value) => ({
        value,
        records: books.filter((book) => values(book).includes(value)).length,
      })),
      notReported: books.filter((book) => values(book).length === 0).length,
    };
  });
  return { records: books.length, fields, caveats: CAVEATS };
}

type Days = Pick<KnownDate, 'earliest' | 'latest'> | null;

const DATES: Readonly<Record<string, (book: BookEntry) => Days>> = {
  PRINTED_ON: ({ raw }) => dateOf(raw.printedOn),
  IN_PRINT_FROM: ({ raw }) => dateOf(raw.inPrint?.from),
  IN_PRINT_TO: ({ raw }) => dateOf(raw.inPrint?.to),
  PRINTED_BY: ({ raw }) => dateOf(raw.printedOn),
};

const yearOf = (day: string) => Number(day.slice(0, 4));

/** No date of the library may lie in several years; the tests of the timeline itself have some. */
export function naiveTimeline(books: readonly BookEntry[], asked: Asked) {
  const daysOf = DATES[asked.by]!;
  const isIn = (book: BookEntry, year: number) => {
    const days = daysOf(book);
    if (days === null) return false;
    return asked.by === 'PRINTED_BY' ? yearOf(days.latest) <= year : yearOf(days.earliest) === year;
  };
  const found = books.flatMap((book) => daysOf(book)?.earliest ?? []).map(yearOf);
  const years = yearsFrom(asked.from ?? Math.min(...found), asked.to ?? Math.max(...found));
  const counts = (some: readonly BookEntry[], year: number) => ({
    certain: estimate(some.filter((book) => isIn(book, year)).length),
    possible: estimate(0),
  });
  return {
    records: books.length,
    points: years.map((year) => ({
      year,
      ...counts(books, year),
      split: splits(books, asked).map(([value, some]) => ({ value, ...counts(some, year) })),
    })),
    ...(asked.by === 'PRINTED_BY'
      ? { imprecise: null, undated: null, outside: null }
      : rest(books, daysOf, years)),
    caveats: CAVEATS,
  };
}

function rest(
  books: readonly BookEntry[],
  daysOf: (book: BookEntry) => Days,
  years: readonly number[],
) {
  const dates = books.map(daysOf);
  return {
    imprecise: 0,
    undated: dates.filter((days) => days === null).length,
    outside: dates.filter((days) => days !== null && !years.includes(yearOf(days.earliest))).length,
  };
}

function splits(books: readonly BookEntry[], { splitBy }: Asked) {
  if (splitBy === undefined || splitBy === null) return [];
  const [, values] = FACETS[splitBy]!;
  const found = [...new Set(books.flatMap((book) => values(book)))].sort();
  const without = books.filter((book) => values(book).length === 0);
  return [
    ...found.map((value) => [value, books.filter((book) => values(book).includes(value))] as const),
    ...(without.length === 0 ? [] : [[null, without] as const]),
  ];
}

const estimate = (value: number) => ({
  value,
  n: value,
  unit: 'records held',
  status: 'DESCRIBED',
  caveats: CAVEATS,
});

const yearsFrom = (from: number, to: number): readonly number[] =>
  isFinite(from) && isFinite(to)
    ? Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)
    : [];
