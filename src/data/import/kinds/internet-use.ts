import { ReadingStatus } from '../../../domain/reading/reading-status.js';
import { type ImportKind, type Layout, type RowReading } from '../kind.js';
import { type KnownSubjects, type Subject } from '../known-subjects.js';
import { type Cells } from '../read-cells.js';
import { type ReadingObservation } from '../observation.js';
import { readingRows } from '../rows/reading-rows.js';
import { CONFLICT_NOTE, NO_FIGURE, PER_CENT, SUM_OF_PLACES } from './bounds.js';

const GAPMINDER = 'series-family:internet-users-share';
const WORLD_BANK = 'series-family:internet-users-share-world-bank';
const INDICATOR = 'IT.NET.USER.ZS';

/** Codes that the World Bank gives to regions and groups: their figures are sums over places. */
const GROUPS = new Set(
  (
    'AFE AFW ARB CEB CSS EAP EAR EAS ECA ECS EMU EUU FCS HIC HPC IBD IBT IDA IDB IDX INX LAC LCN LDC ' +
    'LIC LMC LMY LTE MEA MIC MNA NAC OED OSS PRE PSS PST SAS SSA SSF SST TEA TEC TLA TMN TSA TSS UMC WLD'
  ).split(' '),
);

const gapminder: Layout = {
  name: 'Gapminder',
  header: 'geo, time, internet_users',
  columns: { place: /^geo$/, year: /^time$/, share: /^internet_users$/ },
  dataset: 'Individuals using the Internet, share of the population',
  rows: readingRows,
  documentedBy: GAPMINDER,
  conflictNote: CONFLICT_NOTE,
  read: (cells, known) => {
    const subject = placeOf(cells, known);
    const year = cells.year('year');
    const value = cells.number('share', PER_CENT);
    if (subject === undefined) return { observations: [] };
    if (value === null) return { observations: [], leftOut: NO_FIGURE };
    return { observations: [observed(GAPMINDER, subject, { year, value })] };
  },
};

const worldBank: Layout = {
  name: 'World Bank',
  header: 'Country Name, Country Code, Indicator Name, Indicator Code and one column for each year',
  columns: { name: /^country name$/, place: /^country code$/, indicator: /^indicator code$/ },
  dataset: 'Individuals using the Internet (% of population), IT.NET.USER.ZS',
  rows: readingRows,
  documentedBy: WORLD_BANK,
  conflictNote: CONFLICT_NOTE,
  read: readYears,
};

function readYears(cells: Cells, known: KnownSubjects): RowReading {
  if (cells.text('indicator') !== INDICATOR) {
    cells.refuse('indicator', 'another indicator', INDICATOR);
    return { observations: [] };
  }
  if (GROUPS.has(cells.text('place').toUpperCase())) {
    return { observations: [], leftOut: SUM_OF_PLACES };
  }
  const subject = placeOf(cells, known);
  if (subject === undefined) return { observations: [] };
  const observations = cells.header.flatMap((name, place) => {
    if (!/^\d{4}$/.test(name.trim())) return [];
    const value = cells.numberAt(place, PER_CENT);
    const year = Number(name);
    return value === null ? [] : [observed(WORLD_BANK, subject, { year, value })];
  });
  return observations.length === 0 ? { observations, leftOut: NO_FIGURE } : { observations };
}

function placeOf(cells: Cells, known: KnownSubjects): Subject | undefined {
  const subject = known.byAlpha3(cells.text('place'));
  if (subject === undefined) {
    cells.refuse(
      'place',
      'no known place, or one that broke up since',
      'an ISO 3166-1 code of three letters',
    );
  }
  return subject;
}

function observed(
  family: string,
  subject: Subject,
  { year, value }: { readonly year: number; readonly value: number },
): ReadingObservation {
  return { family, subject, year, value, status: ReadingStatus.OBSERVED, note: '' };
}

export const internetUse: ImportKind = {
  name: 'internet-use',
  description: 'share of the population that uses the Internet (Gapminder or World Bank)',
  layouts: [gapminder, worldBank],
};
