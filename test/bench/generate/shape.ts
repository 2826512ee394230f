import { Zipf } from './draw.js';
import { type Size } from './sizes.js';

/**
 * What hangs on what, by numbers from 1: the power laws that records are drawn by, and the questions
 * too, so that the biggest come up often.
 */
export interface Shape {
  readonly size: Size;
  readonly homes: Zipf;
  readonly places: Zipf;
  readonly species: Zipf;
  readonly routes: Zipf;
  /** Platforms by what is attributed to them and by their series of adverts. */
  readonly platforms: Zipf;
  readonly presences: Zipf;
  readonly codes: Zipf;
  readonly tree: Tree;
  readonly adverts: readonly number[];
}

export function shapeOf(size: Size): Shape {
  const tree = treeOf(size.taxa);
  return {
    size,
    homes: new Zipf(size.parties, 1.2),
    places: new Zipf(size.parties, 0.6),
    species: new Zipf(tree.species, 0.7),
    routes: new Zipf(size.routes, 0.7),
    platforms: new Zipf(size.platforms, 1),
    presences: new Zipf(size.platforms, 0.5),
    codes: new Zipf(size.codes, 1),
    tree,
    adverts: advertsOf(size),
  };
}

/** How many taxa of each rank there are. */
export interface Tree {
  readonly classes: number;
  readonly orders: number;
  readonly families: number;
  readonly genera: number;
  readonly species: number;
}

function treeOf(taxa: number): Tree {
  const genera = Math.ceil(taxa / 5);
  const families = Math.ceil(genera / 8);
  const orders = Math.ceil(families / 6);
  const classes = Math.ceil(orders / 6);
  return {
    classes,
    orders,
    families,
    genera,
    species: taxa - genera - families - orders - classes,
  };
}

/** One platform in twenty, the first ones, has its users counted monthly; the others yearly. */
export const isMonthly = (size: Size, platform: number): boolean =>
  platform <= Math.ceil(size.platforms / 20);

export const MONTHS = 240;
export const YEARS = 20;
const FEWEST_ADVERTS = 60;
const MOST_ADVERTS = 3_650;

/** How many readings each series of adverts has, falling with the root of its rank. */
function advertsOf(size: Size): readonly number[] {
  const monthly = Math.ceil(size.platforms / 20);
  const users = monthly * MONTHS + (size.platforms - monthly) * YEARS;
  const wanted = size.readings - users;
  let [low, high] = [0, size.readings];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (sum(lengths(size, middle)) > wanted) high = middle;
    else low = middle;
  }
  return lengths(size, low);
}

function lengths({ series, platforms }: Size, scale: number): readonly number[] {
  return Array.from({ length: series - platforms }, (_, index) =>
    Math.min(MOST_ADVERTS, Math.max(FEWEST_ADVERTS, Math.round(scale / Math.sqrt(index + 1)))),
  );
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** How many records hold the same distinctive word, at most. */
const HOLDERS = 16;

/** Kinds whose titles hold a distinctive word. */
export const WORDED = ['Platform', 'LegislationChange', 'TradeRoute', 'RouteChange'] as const;

const countsOf = ({ platforms, laws, routes, changes }: Size): readonly number[] => [
  platforms,
  laws,
  routes,
  changes,
];

/** Of so many words each is held by 20 records at the most. */
export const wordsIn = (size: Size): number => Math.ceil(sum(countsOf(size)) / HOLDERS);

/** The number of the word that a record holds, from 0. */
export const wordNumber = (size: Size, kind: (typeof WORDED)[number], number: number): number =>
  (number + WORDED.indexOf(kind)) % wordsIn(size);
