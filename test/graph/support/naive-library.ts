import {
  knownDate,
  type AnyEntry,
  type EntryOf,
  type Texts,
  type TypeName,
} from './library-records.js';

/** All that a viewer may see at one instant, as plain lists, with what leads from one to the other. */
export class NaiveLibrary {
  private readonly entries: readonly AnyEntry[];
  private readonly lists = new Map<TypeName, readonly AnyEntry[]>();

  constructor(entries: readonly AnyEntry[]) {
    this.entries = byId(entries);
  }

  all<Type extends TypeName>(type: Type): readonly EntryOf<Type>[] {
    const list = this.lists.get(type) ?? this.entries.filter((entry) => entry.type === type);
    this.lists.set(type, list);
    return list as readonly EntryOf<Type>[];
  }

  one(id: string | undefined): AnyEntry | null {
    return this.entries.find((entry) => entry.id === id) ?? null;
  }

  private oneOf<Type extends TypeName>(type: Type, id: string | undefined): EntryOf<Type> | null {
    return this.all(type).find((entry) => entry.id === id) ?? null;
  }

  works(): readonly WorkEntry[] {
    return byId([...this.all('Book'), ...this.all('Series')]);
  }

  author = ({ raw }: BookEntry) => this.oneOf('Person', raw.author);
  seriesOfBook = ({ raw }: BookEntry) => this.oneOf('Series', raw.series);
  dedicatee = ({ raw }: BookEntry) => this.one(raw.dedicatedTo);
  followed = ({ raw }: BookEntry) => this.oneOf('Book', raw.follows);
  followers = ({ id }: BookEntry) => this.all('Book').filter(({ raw }) => raw.follows === id);

  /** Up to three steps back, each through a book that can be seen. */
  predecessors(book: BookEntry): readonly BookEntry[] {
    const found = new Map<string, BookEntry>();
    let at: BookEntry | null = book;
    for (let step = 1; step <= 3; step += 1) {
      at = at === null ? null : this.followed(at);
      if (at !== null) found.set(at.id, at);
    }
    return byId([...found.values()]);
  }

  quotations({ raw }: BookEntry): readonly Quotation[] {
    const found = new Map<string, Quotation>();
    for (const { work, page } of raw.quotations) {
      const seen = this.works().find(({ id }) => id === work);
      if (seen !== undefined)
        found.set(`${work} ${page ?? ''}`, { work: seen, page: page ?? null });
    }
    return [...found.values()].sort(
      (a, b) =>
        (a.page ?? Infinity) - (b.page ?? Infinity) || compareTexts(a.work.id, b.work.id) || 0,
    );
  }

  quotedBy({ id }: WorkEntry): readonly BookEntry[] {
    return this.all('Book').filter(({ raw }) => raw.quotations.some(({ work }) => work === id));
  }

  reviewsOf({ id }: WorkEntry): readonly EntryOf<'Review'>[] {
    return this.all('Review').filter(({ raw }) => raw.works.includes(id));
  }

  reviewed({ raw }: EntryOf<'Review'>): readonly WorkEntry[] {
    return this.works().filter(({ id }) => raw.works.includes(id));
  }

  booksBy({ id }: EntryOf<'Person'>): readonly BookEntry[] {
    return this.all('Book').filter(({ raw }) => raw.author === id);
  }

  booksIn({ id }: EntryOf<'Series'>): readonly BookEntry[] {
    return this.all('Book').filter(({ raw }) => raw.series === id);
  }

  salesOf({ id }: EntryOf<'Series'>): readonly EntryOf<'Sale'>[] {
    return this.all('Sale').filter(({ raw }) => raw.series === id);
  }

  seriesOfSale = ({ raw }: EntryOf<'Sale'>) => this.oneOf('Series', raw.series);

  seriesBy(person: EntryOf<'Person'>): readonly EntryOf<'Series'>[] {
    const written = this.booksBy(person).map(({ raw }) => raw.series);
    return this.all('Series').filter(({ id }) => written.includes(id));
  }

  /** Works that stand in one review with a book of theirs, that book itself left out. */
  comparedWith(person: EntryOf<'Person'>): readonly WorkEntry[] {
    const ids = this.booksBy(person).flatMap((book) =>
      this.reviewsOf(book)
        .flatMap(({ raw }) => raw.works)
        .filter((id) => id !== book.id),
    );
    return this.works().filter(({ id }) => ids.includes(id));
  }
}

export type BookEntry = EntryOf<'Book'>;
export type WorkEntry = EntryOf<'Book'> | EntryOf<'Series'>;
export interface Quotation {
  readonly work: WorkEntry;
  readonly page: number | null;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => compareTexts(a.id, b.id));
}

/** Texts in the order of their code points; the library has no signs beyond 16 bits. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const LANGUAGES = ['EN', 'FR', 'ES'] as const;

export function textsOf({ en, fr, es }: Texts): readonly (string | undefined)[] {
  return [en, fr, es];
}

/** A text in the language asked for, else in the first that there is. */
export function localised(texts: Texts, asked: string) {
  const order = [asked, ...LANGUAGES.filter((language) => language !== asked)];
  for (const language of order) {
    const text = textsOf(texts)[LANGUAGES.findIndex((each) => each === language)];
    if (text !== undefined) {
      return { text, language, fallback: language === asked ? 'NONE' : 'OTHER_LANGUAGE' };
    }
  }
  return null;
}

export function dateOf(edtf: string | undefined) {
  return edtf === undefined ? null : knownDate(edtf);
}
