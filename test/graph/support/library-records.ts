import { type AccessFields } from '../../../src/graph/write/access-fields.js';

/** Records of the library as they come in, before any of the core has touched them. */
export interface Texts {
  readonly en?: string;
  readonly fr?: string;
  readonly es?: string;
}

export interface Interval {
  readonly from?: string;
  readonly to?: string;
  readonly endStatus?: string;
}

export interface Pair {
  readonly scheme: string;
  readonly value: string;
}

export interface RawQuotation {
  readonly work: string;
  readonly page?: number;
}

interface Work {
  readonly title: Texts;
  readonly pages?: number;
}

export interface RawPerson {
  readonly name: string;
  readonly bornOn?: string;
}

export interface RawBook extends Work {
  readonly shelf: 'OPEN' | 'CLOSED';
  readonly mark?: string;
  readonly price?: number;
  readonly bound?: boolean;
  readonly words: readonly string[];
  readonly earlierShelves: readonly string[];
  readonly printedOn?: string;
  readonly inPrint?: Interval;
  readonly identifiers: readonly Pair[];
  readonly author: string;
  readonly series?: string;
  readonly dedicatedTo?: string;
  readonly quotations: readonly RawQuotation[];
  readonly follows?: string;
}

export type RawSeries = Work;

export interface RawReview {
  readonly text: string;
  readonly works: readonly string[];
}

export interface RawSale {
  readonly year: number;
  readonly copies?: number;
  readonly series: string;
}

interface Draft<Type extends string, Raw> {
  readonly type: Type;
  readonly id: string;
  readonly raw: Raw;
  readonly access: AccessFields;
}

/** What is written: a record of one type, and who may read it. */
export type AnyDraft =
  | Draft<'Person', RawPerson>
  | Draft<'Book', RawBook>
  | Draft<'Series', RawSeries>
  | Draft<'Review', RawReview>
  | Draft<'Sale', RawSale>;

/** What is kept of a draft: also the name and the instant of the state that it opened. */
export type AnyEntry = AnyDraft & { readonly stateId: string; readonly recordedAt: string };

export type TypeName = AnyDraft['type'];
export type EntryOf<Type extends TypeName> = Extract<AnyEntry, { type: Type }>;

/** The days that a date of the library may mean, written down by hand. */
export interface KnownDate {
  readonly edtf: string;
  readonly earliest: string;
  readonly latest: string;
  readonly precision: 'YEAR' | 'MONTH' | 'DAY';
  readonly certainty: 'STATED' | 'APPROXIMATE' | 'UNCERTAIN';
}

const known = (
  edtf: string,
  [earliest, latest]: readonly [string, string],
  precision: KnownDate['precision'],
  certainty: KnownDate['certainty'] = 'STATED',
): KnownDate => ({ edtf, earliest, latest, precision, certainty });

export const DATES: readonly KnownDate[] = [
  known('2016', ['2016-01-01', '2016-12-31'], 'YEAR'),
  known('2018', ['2018-01-01', '2018-12-31'], 'YEAR'),
  known('2018~', ['2018-01-01', '2018-12-31'], 'YEAR', 'APPROXIMATE'),
  known('2018-10', ['2018-10-01', '2018-10-31'], 'MONTH'),
  known('2018-10-01', ['2018-10-01', '2018-10-01'], 'DAY'),
  known('2019-02?', ['2019-02-01', '2019-02-28'], 'MONTH', 'UNCERTAIN'),
  known('2020-02-29', ['2020-02-29', '2020-02-29'], 'DAY'),
  known('2020-02', ['2020-02-01', '2020-02-29'], 'MONTH'),
];

export function knownDate(edtf: string): KnownDate {
  const found = DATES.find((date) => date.edtf === edtf);
  if (found === undefined) throw new Error(`The library has no date ${edtf}.`);
  return found;
}
