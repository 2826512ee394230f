import { type Summary } from '../../graph/summary.js';
import { Facets } from '../facets/facets.type.js';
import { facets } from '../facets/facets.js';
import { lines } from '../lines/lines.js';
import { SeriesLines } from '../lines/lines.type.js';
import { timeline } from '../timeline/timeline.js';
import { Timeline } from '../timeline/timeline.type.js';

/** What every connection says of all records that its filter selects. */
export const summaries: readonly Summary[] = [facets, timeline, lines];

/** Types that no declared field leads to, for the fields of connections are woven. */
export const summaryTypes = [Facets, Timeline, SeriesLines] as const;
