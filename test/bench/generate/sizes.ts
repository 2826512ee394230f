/** How many records and rows of each kind a generated graph has. */
export interface Size {
  readonly parties: number;
  readonly platforms: number;
  readonly codes: number;
  readonly taxa: number;
  readonly laws: number;
  readonly routes: number;
  readonly changes: number;
  readonly attributions: number;
  readonly presences: number;
  /** One of users for each platform, the others of adverts. */
  readonly series: number;
  readonly readings: number;
  readonly tradeRows: number;
}

export type SizeName = 'XS' | 'S' | 'M' | 'L';

const M: Size = {
  parties: 185,
  platforms: 2_000,
  codes: 50,
  taxa: 20_000,
  laws: 4_000,
  routes: 5_000,
  changes: 30_000,
  attributions: 15_000,
  presences: 4_000,
  series: 3_000,
  readings: 1_000_000,
  tradeRows: 150_000,
};

/** XS is for the ordinary tests. Of S, platforms, changes and series are enough to fill first pages. */
export const SIZES: Readonly<Record<SizeName, Size>> = {
  XS: {
    parties: 12,
    platforms: 12,
    codes: 3,
    taxa: 40,
    laws: 12,
    routes: 10,
    changes: 40,
    attributions: 40,
    presences: 16,
    series: 15,
    readings: 700,
    tradeRows: 120,
  },
  S: {
    parties: 185,
    platforms: 120,
    codes: 10,
    taxa: 400,
    laws: 200,
    routes: 100,
    changes: 1_000,
    attributions: 1_000,
    presences: 240,
    series: 160,
    readings: 8_000,
    tradeRows: 3_000,
  },
  M,
  L: {
    ...M,
    platforms: 4_000,
    codes: 100,
    laws: 8_000,
    routes: 10_000,
    changes: 60_000,
    attributions: 30_000,
    presences: 8_000,
    series: 6_000,
    readings: 2_000_000,
    tradeRows: 300_000,
  },
};

export function sizeNamed(name: string): SizeName {
  const found = (Object.keys(SIZES) as SizeName[]).find((known) => known === name);
  if (found !== undefined) return found;
  throw new Error(`"${name}" is no size; there are ${Object.keys(SIZES).join(', ')}.`);
}
