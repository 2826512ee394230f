import {
  buildSchema,
  execute,
  printSchema,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { type AnyEntry, type EntryOf, type Interval } from './library-records.js';
import { NaiveFilters, type Where } from './naive-filters.js';
import {
  compareTexts,
  dateOf,
  localised,
  NaiveLibrary,
  textsOf,
  type BookEntry,
  type Quotation,
  type WorkEntry,
} from './naive-library.js';
import { naiveFacets, naiveTimeline } from './naive-summaries.js';

/**
 * Answers questions on a library from plain lists, by the most obvious resolver for each field. It
 * shares no line with the core: its schema is made from the printed text of the core's.
 */
export class NaiveEvaluator {
  private readonly schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    this.schema = buildSchema(printSchema(schema));
  }

  ask(
    document: DocumentNode,
    variableValues: Readonly<Record<string, unknown>>,
    seen: readonly AnyEntry[],
  ): ExecutionResult {
    const resolvers = resolversOf(new NaiveLibrary(seen));
    return execute({
      schema: this.schema,
      document,
      variableValues,
      fieldResolver: (source, args, _context, { parentType, fieldName }) => {
        const resolve = resolvers[parentType.name]?.[fieldName];
        if (resolve !== undefined) return resolve(source as never, args as Asked);
        return (source as Record<string, unknown>)[fieldName];
      },
      typeResolver: (source) => (source as AnyEntry).type,
    }) as ExecutionResult;
  }
}

/** All books that a filter selects, whatever page of them is shown. */
interface CountedBooks {
  readonly counted: readonly BookEntry[];
}

/** The arguments of any field. */
interface Asked {
  readonly id: string;
  readonly ids: readonly string[];
  readonly lang: string;
  readonly on: string;
  readonly where?: Where;
  readonly orderBy?: { readonly by: string; readonly direction: string };
  readonly first: number;
  readonly after?: string | null;
}

type Resolvers = Readonly<Record<string, Record<string, (source: never, asked: Asked) => unknown>>>;

function resolversOf(library: NaiveLibrary): Resolvers {
  const filters = new NaiveFilters(library);
  const books = (list: readonly BookEntry[], asked: Asked) => ({
    ...page(list, filters.book, BOOK_KEYS, asked),
    counted: list.filter((book) => filters.book(book, asked.where ?? {})),
  });
  const works = (list: readonly WorkEntry[], asked: Asked) =>
    page(list, filters.work, WORK_KEYS, asked);
  const reviews = (list: readonly EntryOf<'Review'>[], asked: Asked) =>
    page(list, filters.review, { ID: ['id', idOf], TEXT: ['text', ({ raw }) => raw.text] }, asked);
  const series = (list: readonly EntryOf<'Series'>[], asked: Asked) =>
    page(list, filters.series, WORK_KEYS, asked);
  const sales = (list: readonly EntryOf<'Sale'>[], asked: Asked) =>
    page(list, filters.sale, SALE_KEYS, asked);
  const persons = (list: readonly EntryOf<'Person'>[], asked: Asked) =>
    page(list, filters.person, PERSON_KEYS, asked);
  const work = {
    title: ({ raw }: WorkEntry, { lang }: Asked) => localised(raw.title, lang),
    pages: ({ raw }: WorkEntry) => raw.pages ?? null,
    reviews: (entry: WorkEntry, asked: Asked) => reviews(library.reviewsOf(entry), asked),
    quotedBy: (entry: WorkEntry, asked: Asked) => books(library.quotedBy(entry), asked),
  };
  return {
    Query: {
      node: (_source, { id }) => library.one(id),
      nodes: (_source, { ids }) => ids.map((id) => library.one(id)),
      book: (_source, { id }) => library.all('Book').find((entry) => entry.id === id) ?? null,
      person: (_source, { id }) => library.all('Person').find((entry) => entry.id === id) ?? null,
      series: (_source, { id }) => library.all('Series').find((entry) => entry.id === id) ?? null,
      review: (_source, { id }) => library.all('Review').find((entry) => entry.id === id) ?? null,
      sale: (_source, { id }) => library.all('Sale').find((entry) => entry.id === id) ?? null,
      books: (_source, asked) => books(library.all('Book'), asked),
      works: (_source, asked) => works(library.works(), asked),
      persons: (_source, asked) => persons(library.all('Person'), asked),
      seriesList: (_source, asked) => series(library.all('Series'), asked),
      reviews: (_source, asked) => reviews(library.all('Review'), asked),
      sales: (_source, asked) => sales(library.all('Sale'), asked),
    },
    BookConnection: {
      facets: ({ counted }: CountedBooks, asked) => naiveFacets(counted, asked as never),
      timeline: ({ counted }: CountedBooks, asked) => naiveTimeline(counted, asked as never),
    },
    Person: {
      name: ({ raw }: EntryOf<'Person'>) => raw.name,
      bornOn: ({ raw }: EntryOf<'Person'>) => dateOf(raw.bornOn),
      books: (person: EntryOf<'Person'>, asked) => books(library.booksBy(person), asked),
      series: (person: EntryOf<'Person'>) => library.seriesBy(person),
      comparedWith: (person: EntryOf<'Person'>, asked) =>
        works(library.comparedWith(person), asked),
      bookCount: (person: EntryOf<'Person'>) => library.booksBy(person).length,
    },
    Book: {
      ...work,
      ...plainBookFields,
      author: (book: BookEntry) => library.author(book),
      series: (book: BookEntry) => library.seriesOfBook(book),
      dedicatedTo: (book: BookEntry) => dedicatee(library.dedicatee(book)),
      quotations: (book: BookEntry) => library.quotations(book),
      predecessors: (book: BookEntry) => library.predecessors(book),
      follows: (book: BookEntry) => library.followed(book),
      followedBy: (book: BookEntry) => library.followers(book)[0] ?? null,
      differentLengths: (book: BookEntry) =>
        new Set(library.quotations(book).flatMap((quotation) => quotation.work.raw.pages ?? []))
          .size,
    },
    Quotation: {
      page: (quotation: Quotation) => quotation.page,
      work: (quotation: Quotation) => quotation.work,
    },
    Series: {
      ...work,
      books: (entry: EntryOf<'Series'>, asked) => books(library.booksIn(entry), asked),
      sales: (entry: EntryOf<'Series'>, asked) => sales(library.salesOf(entry), asked),
    },
    Review: {
      text: ({ raw }: EntryOf<'Review'>) => raw.text,
      works: (review: EntryOf<'Review'>) => library.reviewed(review),
    },
    Sale: {
      year: ({ raw }: EntryOf<'Sale'>) => raw.year,
      copies: ({ raw }: EntryOf<'Sale'>) => raw.copies ?? null,
      series: (sale: EntryOf<'Sale'>) => library.seriesOfSale(sale),
    },
  };
}

/** A relation of a union leads to its members alone. */
function dedicatee(entry: AnyEntry | null): AnyEntry | null {
  return entry?.type === 'Person' || entry?.type === 'Series' ? entry : null;
}

const plainBookFields = {
  shelf: ({ raw }: BookEntry) => raw.shelf,
  mark: ({ raw }: BookEntry) => raw.mark ?? null,
  price: ({ raw }: BookEntry) => raw.price ?? null,
  bound: ({ raw }: BookEntry) => raw.bound ?? null,
  words: ({ raw }: BookEntry) => raw.words,
  earlierShelves: ({ raw }: BookEntry) => raw.earlierShelves,
  printedOn: ({ raw }: BookEntry) => dateOf(raw.printedOn),
  inPrint: ({ raw }: BookEntry) => periodOf(raw.inPrint),
  identifiers: ({ raw }: BookEntry) => raw.identifiers,
  printedBy: ({ raw }: BookEntry, { on }: Asked) => {
    const printed = dateOf(raw.printedOn);
    if (printed === null || on < printed.earliest) return 'NO';
    return on >= printed.latest ? 'YES' : 'CANNOT_TELL';
  },
};

function periodOf(interval: Interval | undefined) {
  if (interval === undefined) return null;
  const { from, to, endStatus = to === undefined ? 'NOT_REPORTED' : 'ENDED' } = interval;
  const end = to ?? (endStatus === 'ONGOING' ? '..' : '');
  return { edtf: `${from ?? ''}/${end}`, from: dateOf(from), to: dateOf(to), endStatus };
}

type Key = string | number | undefined;
/** By each sort key: its name in cursors and what it orders by. */
type Keys<T> = Readonly<Record<string, readonly [string, (item: T) => Key]>>;

const idOf = ({ id }: { readonly id: string }): string => id;
/** Upper case and accents do not decide an order. */
const leadingTitle = ({ raw }: WorkEntry): string =>
  (textsOf(raw.title).find((text) => text !== undefined) ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

const WORK_KEYS: Keys<WorkEntry> = {
  ID: ['id', idOf],
  TITLE: ['title', leadingTitle],
  PAGES: ['pages', ({ raw }) => raw.pages],
};
const BOOK_KEYS: Keys<BookEntry> = {
  ...WORK_KEYS,
  SHELF: ['shelf', ({ raw }) => raw.shelf],
  MARK: ['mark', ({ raw }) => raw.mark],
  PRICE: ['price', ({ raw }) => raw.price],
  PRINTED_ON: ['printedOn', ({ raw }) => dateOf(raw.printedOn)?.earliest],
  IN_PRINT: ['inPrint', ({ raw }) => dateOf(raw.inPrint?.from)?.earliest],
};
const PERSON_KEYS: Keys<EntryOf<'Person'>> = {
  ID: ['id', idOf],
  NAME: ['name', ({ raw }) => raw.name],
  BORN_ON: ['bornOn', ({ raw }) => dateOf(raw.bornOn)?.earliest],
};
const SALE_KEYS: Keys<EntryOf<'Sale'>> = {
  ID: ['id', idOf],
  YEAR: ['year', ({ raw }) => raw.year],
  COPIES: ['copies', ({ raw }) => raw.copies],
};

function page<T extends { readonly id: string }>(
  list: readonly T[],
  matches: (item: T, where: Where) => boolean,
  keys: Keys<T>,
  { where = {}, orderBy = { by: 'ID', direction: 'ASC' }, first, after }: Asked,
) {
  const [name, keyOf] = keys[orderBy.by]!;
  const turn = orderBy.direction === 'DESC' ? -1 : 1;
  const compare = (a: Place, b: Place) =>
    compareKeys(a.key, b.key, turn) || turn * compareTexts(a.id, b.id);
  const place = (item: T): Place => ({ key: keyOf(item), id: item.id });
  const cursor = (item: T) => cursorOf(name, orderBy.direction, place(item));
  const all = list
    .filter((item) => matches(item, where))
    .sort((a, b) => compare(place(a), place(b)));
  const behind =
    typeof after === 'string'
      ? all.filter((item) => compare(place(item), placeOf(after)) > 0)
      : all;
  const nodes = behind.slice(0, first);
  return {
    nodes,
    edges: nodes.map((node) => ({ node, cursor: cursor(node) })),
    totalCount: all.length,
    pageInfo: {
      hasNextPage: behind.length > first,
      hasPreviousPage: typeof after === 'string',
      startCursor: nodes[0] === undefined ? null : cursor(nodes[0]),
      endCursor: nodes.length === 0 ? null : cursor(nodes.at(-1)!),
    },
  };
}

interface Place {
  readonly key: Key;
  readonly id: string;
}

/** What has no key comes last in both directions. */
function compareKeys(a: Key, b: Key, turn: number): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number') return turn * (a - (b as number));
  return turn * compareTexts(a, b as string);
}

function cursorOf(name: string, direction: string, { key, id }: Place): string {
  return Buffer.from(JSON.stringify([name, direction, key ?? null, id])).toString('base64url');
}

function placeOf(cursor: string): Place {
  const parts = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
  return { key: (parts[2] ?? undefined) as Key, id: parts[3] as string };
}
