import { monthsLater } from '../traction/day-span.js';
import { type LagWindow } from './lag.js';
import { isNarrow } from './links.js';
import { type LinkRule, type TracedPlatform } from './traced.js';

/** What a route change has to have in common with platforms, and when it has to have begun, to be a hit. */
export interface Reach {
  readonly places: readonly string[];
  /** Taxa that records name together with platforms, and the groups above them. */
  readonly taxa: readonly string[];
  /** Of those that records name, the ones whose members count too. */
  readonly groups: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Months are of a mean length and days are whole: a few days more miss nothing. */
const MARGIN_MONTHS = 0.2;

/** Before any day on record. */
const FIRST_DAY = '0000';

/**
 * All that hits of some platforms lie within: rather too wide than too narrow, since what is found is held
 * against each of them anyway. Null where none gained traction, so that there is no hit.
 */
export function reachOf(
  platforms: readonly TracedPlatform[],
  { window, link }: { readonly window: LagWindow; readonly link: LinkRule },
): Reach | null {
  const onsets = platforms.flatMap(({ traction }) => traction.onset ?? []);
  if (onsets.length === 0) return null;
  const met = platforms.filter(({ traction }) => traction.onset !== null);
  const taxa = link === 'SHARED_JURISDICTION' ? [] : met.flatMap((platform) => platform.taxa);
  const places = link === 'SHARED_TAXON' ? [] : met.flatMap((platform) => platform.places);
  const { fromMonths, toMonths } = window;
  const begins = onsets.map(({ earliest }) =>
    earliest === null ? FIRST_DAY : monthsLater(earliest, fromMonths - MARGIN_MONTHS),
  );
  const ends = onsets.map(({ latest }) => monthsLater(latest, toMonths + MARGIN_MONTHS));
  return {
    places: distinct(places.map(({ jurisdiction }) => jurisdiction)),
    taxa: distinct(taxa.flatMap(({ taxon, above }) => [taxon, ...above])),
    groups: distinct(taxa.filter(isNarrow).map(({ taxon }) => taxon)),
    from: begins.sort()[0] ?? FIRST_DAY,
    to: ends.sort().at(-1) ?? FIRST_DAY,
  };
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)].sort();
