import { knownDate, type EntryOf, type Interval, type Pair } from './library-records.js';
import {
  textsOf,
  type BookEntry,
  type NaiveLibrary,
  type Quotation,
  type WorkEntry,
} from './naive-library.js';

/** Filters as they come from a request. */
export type Where = Readonly<Record<string, never>>;
type Test = (filter: Where) => boolean;

/** All members of a filter must hold, each by its own test. */
function every(where: Where, tests: Readonly<Record<string, Test>>): boolean {
  return Object.entries(where).every(([member, filter]) => {
    if (member === 'and') return (filter as Where[]).every((each) => every(each, tests));
    if (member === 'or') return (filter as Where[]).some((each) => every(each, tests));
    if (member === 'not') return !every(filter, tests);
    const test = tests[member];
    if (test === undefined) throw new Error(`No test for "${member}".`);
    return test(filter);
  });
}

type Comparison = (value: never, asked: never) => boolean;

/** A test on a value; where there is none, only `reported: false` holds. */
const on =
  (value: unknown, comparisons: Readonly<Record<string, Comparison>>): Test =>
  (filter) =>
    Object.entries(filter).every(([member, asked]) => {
      if (member === 'reported') return (value !== undefined) === asked;
      return value !== undefined && comparisons[member]!(value as never, asked);
    });

const lower = (text: string) => text.toLowerCase();

const TEXT: Readonly<Record<string, (value: string, asked: never) => boolean>> = {
  equals: (value, asked: string) => lower(value) === lower(asked),
  in: (value, asked: string[]) => asked.some((each) => lower(each) === lower(value)),
  contains: (value, asked: string) => lower(value).includes(lower(asked)),
  startsWith: (value, asked: string) => lower(value).startsWith(lower(asked)),
};
const CODE: Readonly<Record<string, (value: string, asked: never) => boolean>> = {
  equals: (value, asked: string) => value === asked,
  in: (value, asked: string[]) => asked.includes(value),
  contains: (value, asked: string) => value.includes(asked),
  startsWith: (value, asked: string) => value.startsWith(asked),
};
const NUMBER: Readonly<Record<string, (value: number, asked: number) => boolean>> = {
  equals: (value, asked) => value === asked,
  atLeast: (value, asked) => value >= asked,
  atMost: (value, asked) => value <= asked,
  moreThan: (value, asked) => value > asked,
  lessThan: (value, asked) => value < asked,
};
const BOOLEAN = { equals: (value: boolean, asked: boolean) => value === asked };
const LIST = {
  has: (values: readonly string[], asked: string) => values.includes(asked),
  hasAny: (values: readonly string[], asked: string[]) =>
    values.some((value) => asked.includes(value)),
};

const onTexts =
  (texts: readonly (string | undefined)[]): Test =>
  (filter) =>
    Object.entries(filter).every(([member, asked]) => {
      const there = texts.filter((text) => text !== undefined);
      if (member === 'reported') return there.length > 0 === asked;
      return there.some((text) => TEXT[member]!(text, asked));
    });

interface Range {
  readonly from?: string;
  readonly to?: string;
}
const holds = ({ from = '', to = '~' }: Range, day: string) => from <= day && day < to;

/** Days around every bound of a range, where the answer can change. */
function telling(earliest: string, latest: string, { from, to }: Range): readonly string[] {
  const bounds = [from, to].filter((day) => day !== undefined);
  const around = bounds.flatMap((day) => [-1, 0, 1].map((shift) => shifted(day, shift)));
  const inside = around.filter((day) => earliest <= day && day <= latest);
  return [earliest, ...inside, latest];
}

const shifted = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

const dateComparisons = {
  certainlyWithin: (edtf: string, range: Range) =>
    daysOf(edtf, range).every((day) => holds(range, day)),
  possiblyWithin: (edtf: string, range: Range) =>
    daysOf(edtf, range).some((day) => holds(range, day)),
};

function daysOf(edtf: string, range: Range): readonly string[] {
  const { earliest, latest } = knownDate(edtf);
  return telling(earliest, latest, range);
}

const FIRST_DAY = '0001-01-01';
const NEVER = '9999-12-31';

/** Every pair of days on which a period may have begun and ended, as far as a range can tell them apart. */
function courses({ from, to, endStatus }: Interval, range: Range) {
  const begins = from === undefined ? telling(FIRST_DAY, NEVER, range) : daysOf(from, range);
  const ends =
    to !== undefined
      ? daysOf(to, range)
      : endStatus === 'ONGOING'
        ? [NEVER]
        : [...begins, ...telling(FIRST_DAY, NEVER, range)];
  return begins.flatMap((begin) =>
    ends.filter((end) => begin <= end).map((end) => ({ begin, end })),
  );
}

const overlaps =
  ({ from = '', to = '~' }: Range) =>
  ({ begin, end }: { begin: string; end: string }) =>
    begin < to && end >= from;
const covers =
  ({ from = '', to = '' }: Range) =>
  ({ begin, end }: { begin: string; end: string }) =>
    begin <= from && end >= shifted(to, -1);

function onInterval(interval: Interval | undefined): Test {
  return (filter) => {
    const { match, ...members } = filter as Readonly<Record<string, unknown>>;
    return Object.entries(members).every(([member, asked]) => {
      if (member === 'reported') return (interval !== undefined) === asked;
      if (interval === undefined) return false;
      return lies(interval, String(match), member === 'certainlyWithin', asked as Range);
    });
  };
}

function lies(interval: Interval, match: string, certainly: boolean, range: Range): boolean {
  if (match === 'STARTS_IN' || match === 'ENDS_IN') {
    const end = match === 'STARTS_IN' ? interval.from : interval.to;
    const { certainlyWithin, possiblyWithin } = dateComparisons;
    return end !== undefined && (certainly ? certainlyWithin : possiblyWithin)(end, range);
  }
  const test = match === 'COVERS' ? covers(range) : overlaps(range);
  const all = courses(interval, range);
  return certainly ? all.every(test) : all.some(test);
}

const onPairs =
  (pairs: readonly Pair[]): Test =>
  (filter) => {
    const asked = Object.entries(filter) as [keyof Pair, string][];
    return (
      asked.length === 0 ||
      pairs.some((pair) => asked.every(([member, value]) => pair[member] === value))
    );
  };

/** The tests of each type, on what of the library can be seen. */
export class NaiveFilters {
  constructor(private readonly library: NaiveLibrary) {}

  book = (book: BookEntry, where: Where): boolean => {
    const { raw } = book;
    const { library } = this;
    return every(where, {
      ...this.workTests(book),
      shelf: on(raw.shelf, { equals: CODE['equals']!, in: CODE['in']! }),
      mark: on(raw.mark, CODE),
      price: on(raw.price, NUMBER),
      bound: on(raw.bound, BOOLEAN),
      words: on(raw.words, LIST),
      earlierShelves: on(raw.earlierShelves, LIST),
      printedOn: on(raw.printedOn, dateComparisons),
      inPrint: onInterval(raw.inPrint),
      identifiers: onPairs(raw.identifiers),
      author: onOne(library.author(book), this.person),
      series: onOne(library.seriesOfBook(book), this.series),
      quotations: onMany(library.quotations(book), this.quotation),
      predecessors: onMany(library.predecessors(book), this.book),
      follows: onOne(library.followed(book), this.book),
      followedBy: onMany(library.followers(book), this.book, 'SOME'),
    });
  };

  series = (series: EntryOf<'Series'>, where: Where): boolean =>
    every(where, {
      ...this.workTests(series),
      books: onMany(this.library.booksIn(series), this.book),
      sales: onMany(this.library.salesOf(series), this.sale),
    });

  work = (work: WorkEntry, where: Where): boolean => every(where, this.workTests(work));

  private workTests(work: WorkEntry): Readonly<Record<string, Test>> {
    return {
      id: on(work.id, CODE),
      title: onTexts(textsOf(work.raw.title)),
      pages: on(work.raw.pages, NUMBER),
      reviews: onMany(this.library.reviewsOf(work), this.review),
      quotedBy: onMany(this.library.quotedBy(work), this.book),
    };
  }

  person = (person: EntryOf<'Person'>, where: Where): boolean =>
    every(where, {
      id: on(person.id, CODE),
      name: on(person.raw.name, TEXT),
      bornOn: on(person.raw.bornOn, dateComparisons),
      books: onMany(this.library.booksBy(person), this.book),
      series: onMany(this.library.seriesBy(person), this.series),
      comparedWith: onMany(this.library.comparedWith(person), this.work),
    });

  review = (review: EntryOf<'Review'>, where: Where): boolean =>
    every(where, {
      id: on(review.id, CODE),
      text: on(review.raw.text, TEXT),
      works: onMany(this.library.reviewed(review), this.work),
    });

  sale = (sale: EntryOf<'Sale'>, where: Where): boolean =>
    every(where, {
      id: on(sale.id, CODE),
      year: on(sale.raw.year, NUMBER),
      copies: on(sale.raw.copies, NUMBER),
      series: onOne(this.library.seriesOfSale(sale), this.series),
    });

  private quotation = ({ page, work }: Quotation, where: Where): boolean =>
    every(where, {
      page: on(page ?? undefined, NUMBER),
      work: onOne(work, this.work),
    });
}

type Matches<T> = (item: T, where: Where) => boolean;

const onOne =
  <T>(item: T | null, matches: Matches<T>): Test =>
  (where) =>
    item !== null && matches(item, where);

/** A list is tested by some, none and every; a single one of several by whether some is like this. */
const onMany =
  <T>(items: readonly T[], matches: Matches<T>, how?: 'SOME'): Test =>
  (filter) => {
    if (how === 'SOME') return items.some((item) => matches(item, filter));
    const { some, none, every: all } = filter as Partial<Record<string, Where>>;
    return (
      (some === undefined || items.some((item) => matches(item, some))) &&
      (none === undefined || !items.some((item) => matches(item, none))) &&
      (all === undefined || items.every((item) => matches(item, all)))
    );
  };
