import { type BeforeAfterData } from './before-after.js';

const KIND_OF: Readonly<Record<string, string>> = {
  'domestic-measure': 'DomesticMeasure',
  event: 'Event',
  'legislation-change': 'LegislationChange',
  listing: 'Listing',
  'platform-policy': 'PlatformPolicy',
};

/** What was looked through: the readings of the outcome, and whatever else was dated around the dates. */
export function searchedFor({ readings, events, measures }: BeforeAfterData) {
  const ids = [...events, ...measures].map(({ id }) => id.slice(0, id.indexOf(':')));
  const dated = Object.entries(KIND_OF).map(([prefix, kind]) => ({
    kind,
    records: ids.filter((id) => id === prefix).length,
  }));
  return [{ kind: 'Reading', records: readings.length }, ...dated];
}
