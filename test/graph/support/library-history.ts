import fc from 'fast-check';
import { type AccessFields } from '../../../src/graph/write/access-fields.js';
import { DATES, type AnyDraft, type RawBook } from './library-records.js';

/** One step in the past of a library: records written or closed together, or an edition of its rows. */
export type Step =
  | {
      readonly kind: 'WRITE';
      readonly drafts: readonly AnyDraft[];
      readonly close: readonly string[];
    }
  /** The same content under another marking. */
  | { readonly kind: 'REMARK'; readonly ids: readonly string[]; readonly access: AccessFields }
  | { readonly kind: 'ROWS'; readonly drafts: readonly AnyDraft[] };

export type History = readonly Step[];

export const OFFICER = 'account:officer';
export const READER = 'account:reader';
export const GROUP = 'group:readers';
const STRANGER = 'account:stranger';

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const fewOf = <T>(values: readonly T[], most: number) =>
  fc.subarray([...values], { maxLength: Math.min(most, values.length) });

const access: fc.Arbitrary<AccessFields> = fc.record({
  access: oneOf(['PUBLIC', 'PUBLIC', 'PUBLIC', 'OFFICERS', 'NAMED']),
  owner: oneOf([null, null, OFFICER, READER, STRANGER]),
  readers: oneOf([null, [], [READER], [GROUP, STRANGER], [STRANGER]]),
  status: oneOf(['PUBLISHED', 'DRAFT']),
});
const toAll: AccessFields = { access: 'PUBLIC', owner: null, readers: null, status: 'PUBLISHED' };

const TITLES = [
  'Atlas',
  'atlas',
  'Birds',
  'Éclair',
  'Zebra',
  'sea and shore',
  'The 4% rule',
  "O'Hara",
];
const text = oneOf(TITLES);
const texts = fc
  .record({ en: optional(text), fr: optional(text), es: optional(text) })
  .map(({ en, fr, es }) => ({
    ...(en === undefined ? {} : { en }),
    ...(fr === undefined ? {} : { fr }),
    ...(es === undefined && (en ?? fr) !== undefined ? {} : { es: es ?? 'Solo' }),
  }));
const date = oneOf(DATES.map(({ edtf }) => edtf));

const interval = fc.oneof(
  fc
    .tuple(optional(date), date)
    .filter(([from, to]) => from === undefined || first(from) <= last(to))
    .map(([from, to]) => ({ ...(from === undefined ? {} : { from }), to })),
  fc
    .tuple(optional(date), oneOf(['ONGOING', 'ENDED_UNKNOWN_DATE', 'NOT_REPORTED']))
    .map(([from, endStatus]) => ({ ...(from === undefined ? {} : { from }), endStatus })),
);
const first = (edtf: string) => DATES.find((each) => each.edtf === edtf)?.earliest ?? '';
const last = (edtf: string) => DATES.find((each) => each.edtf === edtf)?.latest ?? '';

interface Ids {
  readonly persons: readonly string[];
  readonly series: readonly string[];
  readonly books: readonly string[];
  readonly reviews: readonly string[];
  readonly sales: readonly string[];
}

const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${prefix}:${index + 1}`);

const ids: fc.Arbitrary<Ids> = fc.record({
  persons: fc.integer({ min: 2, max: 5 }).map((count) => numbered('person', count)),
  series: fc.integer({ min: 2, max: 5 }).map((count) => numbered('series', count)),
  books: fc.integer({ min: 10, max: 28 }).map((count) => numbered('book', count)),
  reviews: fc.integer({ min: 3, max: 12 }).map((count) => numbered('review', count)),
  sales: fc.integer({ min: 3, max: 10 }).map((count) => numbered('sale', count)),
});

const work = { title: texts, pages: optional(oneOf([1, 2, 100, 100, 2_000_000_000])) };

function book({ persons, series, books }: Ids): fc.Arbitrary<RawBook> {
  return fc
    .record({
      ...work,
      shelf: oneOf(['OPEN', 'CLOSED'] as const),
      mark: optional(oneOf(['A1', 'a1', 'B2', 'A-10'])),
      price: optional(oneOf([0, 1.5, 2, 2, -3.25])),
      bound: optional(fc.boolean()),
      words: fewOf(['sea', 'Sea', 'ship', 'a|b'], 3),
      earlierShelves: fewOf(['OPEN', 'CLOSED'], 2),
      printedOn: optional(date),
      inPrint: optional(interval),
      identifiers: fc.array(
        fc.record({ scheme: oneOf(['ISBN', 'DOI']), value: oneOf(['11', '21', '10|11', 'xx']) }),
        { maxLength: 2 },
      ),
      author: oneOf(persons),
      series: optional(oneOf(series)),
      dedicatedTo: optional(oneOf([...persons, ...series])),
      quotations: fc.array(
        fc.record({
          work: oneOf([...books.slice(0, 6), ...series]),
          page: optional(oneOf([1, 2, 30])),
        }),
        { maxLength: 3 },
      ),
      follows: optional(oneOf(books)),
    })
    .map(withoutUndefined) as fc.Arbitrary<RawBook>;
}

function withoutUndefined<T extends object>(raw: T): T {
  const entries = Object.entries(raw) as [string, unknown][];
  const kept = entries.filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    kept.map(([key, value]) => [key, Array.isArray(value) ? value.map(cleaned) : value]),
  ) as T;
}

const cleaned = (item: unknown): unknown =>
  typeof item === 'object' && item !== null ? withoutUndefined(item) : item;

function draftOf(all: Ids, id: string): fc.Arbitrary<AnyDraft> {
  const type = id.slice(0, id.indexOf(':'));
  const draft = (name: string, raw: fc.Arbitrary<object>, marking = access) =>
    fc.tuple(raw, marking).map(([given, marked]) => ({
      type: name,
      id,
      raw: withoutUndefined(given),
      access: marked,
    })) as fc.Arbitrary<AnyDraft>;
  switch (type) {
    case 'person':
      return draft('Person', fc.record({ name: text, bornOn: optional(date) }));
    case 'series':
      return draft('Series', fc.record(work));
    case 'book':
      return draft('Book', book(all));
    case 'review':
      return draft(
        'Review',
        fc.record({ text, works: fewOf([...all.books.slice(0, 8), ...all.series], 3) }),
      );
    default:
      return draft(
        'Sale',
        fc.record({
          year: oneOf([2019, 2020, 2021]),
          copies: optional(oneOf([0, 5, 5, 700])),
          series: oneOf(all.series),
        }),
        fc.constant(toAll),
      );
  }
}

function laterStep(all: Ids): fc.Arbitrary<Step> {
  const records = [...all.persons, ...all.series, ...all.books, ...all.reviews];
  const drafts = (of: readonly string[], most: number) =>
    fewOf(of, most).chain((chosen) => fc.tuple(...chosen.map((id) => draftOf(all, id))));
  return fc.oneof(
    fc.tuple(drafts(records, 8), fewOf(records, 4)).map(([written, closed]) => ({
      kind: 'WRITE' as const,
      drafts: written,
      close: closed.filter((id) => !written.some((draft) => draft.id === id)),
    })),
    fc.record({ kind: fc.constant('REMARK' as const), ids: fewOf(records, 8), access }),
    drafts(all.sales, 6).map((rows) => ({ kind: 'ROWS' as const, drafts: rows })),
  );
}

/** A library of 20 to 60 records with a past of some writes, hidden and public, closed and opened again. */
export const histories: fc.Arbitrary<History> = ids.chain((all) => {
  const records = [...all.persons, ...all.series, ...all.books, ...all.reviews];
  const everything = (of: readonly string[]) => fc.tuple(...of.map((id) => draftOf(all, id)));
  return fc
    .tuple(
      everything(records),
      everything(all.sales),
      fc.array(laterStep(all), { minLength: 4, maxLength: 8 }),
    )
    .map(([drafts, rows, later]): History => [
      { kind: 'WRITE', drafts, close: [] },
      { kind: 'ROWS', drafts: rows },
      ...later,
    ]);
});
