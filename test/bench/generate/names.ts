import { idPrefix } from '../../../src/graph/mapping.js';
import { wordOf } from './draw.js';
import { type Tree, wordNumber, type WORDED } from './shape.js';
import { type Size } from './sizes.js';

const DIGITS = 5;

/** The id of a generated record; ids of a type stand in the order of their numbers. */
export const idOf = (type: string, number: number): string =>
  `${idPrefix(type)}:g-${String(number).padStart(DIGITS, '0')}`;

/** A made-up code in place of those of the CITES lists, which are of two letters. */
export const codeOf = (party: number): string => `X${String(party).padStart(3, '0')}`;

/** Distinctive words are of four syllables, parts of names of taxa of three, so none begins another. */
const IN_TITLES = 4;
const IN_NAMES = 3;

export const distinctiveWord = (number: number): string => wordOf(number, IN_TITLES);

export const wordFor = (size: Size, kind: (typeof WORDED)[number], number: number): string =>
  distinctiveWord(wordNumber(size, kind, number));

export type Rank = 'CLASS' | 'ORDER' | 'FAMILY' | 'GENUS' | 'SPECIES';

/** A taxon by its rank and its number within it, from 1. */
export interface TaxonPlace {
  readonly rank: Rank;
  readonly number: number;
}

const ENDINGS: Readonly<Record<Rank, string>> = {
  CLASS: 'lia',
  ORDER: 'formes',
  FAMILY: 'idae',
  GENUS: 'us',
  SPECIES: 'is',
};

const STARTS: Readonly<Record<Rank, number>> = {
  CLASS: 100_001,
  ORDER: 110_001,
  FAMILY: 120_001,
  GENUS: 130_001,
  SPECIES: 200_001,
};

export function scientificName(tree: Tree, place: TaxonPlace): string {
  const word = wordOf(STARTS[place.rank] + place.number, IN_NAMES) + ENDINGS[place.rank];
  if (place.rank !== 'SPECIES') return word.charAt(0).toUpperCase() + word.slice(1);
  const genus = above(tree, place);
  return `${genus === null ? '' : scientificName(tree, genus)} ${word}`;
}

/** The group above a taxon; the taxa of a rank are shared out evenly. */
export function above(tree: Tree, { rank, number }: TaxonPlace): TaxonPlace | null {
  const shared = (of: number, among: number, next: Rank) => ({
    rank: next,
    number: Math.floor(((number - 1) * among) / of) + 1,
  });
  switch (rank) {
    case 'SPECIES':
      return shared(tree.species, tree.genera, 'GENUS');
    case 'GENUS':
      return shared(tree.genera, tree.families, 'FAMILY');
    case 'FAMILY':
      return shared(tree.families, tree.orders, 'ORDER');
    case 'ORDER':
      return shared(tree.orders, tree.classes, 'CLASS');
    case 'CLASS':
      return null;
  }
}

/** Taxa are numbered from the classes down, so that a group comes before what is in it. */
export function taxonNumber(tree: Tree, { rank, number }: TaxonPlace): number {
  const { classes, orders, families, genera } = tree;
  const before: Readonly<Record<Rank, number>> = {
    CLASS: 0,
    ORDER: classes,
    FAMILY: classes + orders,
    GENUS: classes + orders + families,
    SPECIES: classes + orders + families + genera,
  };
  return before[rank] + number;
}

export function taxonPlace(tree: Tree, taxon: number): TaxonPlace {
  const { classes, orders, families, genera } = tree;
  let number = taxon;
  for (const [rank, count] of [
    ['CLASS', classes],
    ['ORDER', orders],
    ['FAMILY', families],
    ['GENUS', genera],
  ] as const) {
    if (number <= count) return { rank, number };
    number -= count;
  }
  return { rank: 'SPECIES', number };
}

export const speciesId = (tree: Tree, species: number): string =>
  idOf('Taxon', taxonNumber(tree, { rank: 'SPECIES', number: species }));
