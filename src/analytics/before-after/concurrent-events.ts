import { type DaySpan, monthsLater, overlap } from '../traction/day-span.js';
import { couldBearOn } from '../trace/links.js';
import { type TaxonLine } from '../trace/traced.js';

/** Something else that happened, and where and on which taxa it bears. */
export interface OtherEvent {
  readonly id: string;
  readonly from: string;
  readonly to: string | null;
  readonly places: readonly string[];
  readonly taxa: readonly TaxonLine[];
}

export enum ConcurrenceBasis {
  SAME_PLACE = 'SAME_PLACE',
  SAME_TAXON = 'SAME_TAXON',
}

/** Whether those that are compared met with the event alike. */
export enum SharedBy {
  ALL = 'ALL',
  SOME_ALONE = 'SOME_ALONE',
}

export interface ConcurrentEvent {
  readonly event: string;
  readonly basis: ConcurrenceBasis;
  readonly sharedBy: SharedBy;
}

interface Compared {
  readonly treated: readonly string[];
  readonly comparison: readonly string[];
  readonly taxa: readonly TaxonLine[];
}

/** The days around the dates in which something else would stand for the measure, as months each way. */
export function windowAround(dates: readonly DaySpan[], months: number): DaySpan | null {
  const earliest = dates.map((date) => date.earliest).sort()[0];
  const latest = dates
    .map((date) => date.latest)
    .sort()
    .at(-1);
  if (earliest === undefined || latest === undefined) return null;
  return { earliest: monthsLater(earliest, -months), latest: monthsLater(latest, months) };
}

/**
 * What else happened around the date, in a treated place or to the taxon of the outcome, in order of id.
 * It is shared where it is placed in all places that are compared, or, for the taxon alone, in none of
 * them: a change of demand elsewhere meets all alike.
 */
export function concurrentEvents(
  events: readonly OtherEvent[],
  window: DaySpan,
  { treated, comparison, taxa }: Compared,
): readonly ConcurrentEvent[] {
  return events
    .filter((event) => overlap(event, { from: window.earliest, to: window.latest }))
    .flatMap((event) => {
      const inTreated = treated.some((place) => event.places.includes(place));
      const ofTaxon = event.taxa.some((line) => taxa.some((of) => couldBearOn(line, of)));
      if (!inTreated && !ofTaxon) return [];
      const all = [...treated, ...comparison];
      const met = all.filter((place) => event.places.includes(place)).length;
      const isShared = comparison.length > 0 && (met === 0 || met === all.length);
      return [
        {
          event: event.id,
          basis: inTreated ? ConcurrenceBasis.SAME_PLACE : ConcurrenceBasis.SAME_TAXON,
          sharedBy: isShared ? SharedBy.ALL : SharedBy.SOME_ALONE,
        },
      ];
    });
}
