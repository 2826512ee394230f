import { ReadingStatus } from '../../../domain/reading/reading-status.js';
import { type ImportKind, type Layout, type RowReading } from '../kind.js';
import { presentCode, type KnownSite, type KnownSubjects } from '../known-subjects.js';
import { type Cells } from '../read-cells.js';
import { readingRows } from '../rows/reading-rows.js';
import { share } from './pike.js';
import { COUNT } from './bounds.js';
import { sumsByJurisdiction } from './sums-by-jurisdiction.js';

const FAMILY = 'series-family:pike-site';

/** Comments of the table in the words of the series. */
const COMMENTS: Readonly<Record<string, string>> = {
  'The site has reported zero carcass without patrol information':
    'No carcass reported, no patrol information.',
  'The site has reported zero carcass with patrol information':
    'No carcass reported, with patrol information.',
};

const carcassTable: Layout = {
  name: 'MIKE carcass summary',
  header:
    'CountryCode, MIKEsiteID, year, TotalNumberOfCarcasses, NumberOfIllegalCarcasses, Comments',
  columns: {
    code: /^countrycode$/,
    site: /^mikesiteid$/,
    year: /^year$/,
    all: /^totalnumberofcarcasses$/,
    illegal: /^numberofillegalcarcasses$/,
    comment: /^comments$/,
  },
  dataset: 'MIKE carcass summary table',
  rows: readingRows,
  documentedBy: FAMILY,
  conflictNote:
    'The table gives two rows for this site and year that do not agree; both are kept and neither is counted.',
  read: readSiteYear,
  sums: sumsByJurisdiction,
};

function readSiteYear(cells: Cells, known: KnownSubjects): RowReading {
  const site = known.site(cells.text('site'));
  const year = cells.year('year');
  const all = counted(cells, 'all');
  const illegal = counted(cells, 'illegal');
  const comment = cells.text('comment');
  if (site === undefined) {
    cells.refuse(
      'site',
      'no known MIKE site',
      'the code of a MikeSite of the graph, for example AKG',
    );
    return { observations: [] };
  }
  refuseOtherPlace(cells, site);
  if (illegal > all) {
    cells.refuse('illegal', 'more than all carcasses found', 'at most the number of all carcasses');
  }
  const note = COMMENTS[comment] ?? comment;
  const value = share(illegal, all);
  const status = value === null ? ReadingStatus.NO_DENOMINATOR : ReadingStatus.OBSERVED;
  const figures = { year, value, n: illegal, denominator: all, status, note };
  const countsIn = site.jurisdiction;
  return { observations: [{ family: FAMILY, subject: site, countsIn, ...figures }] };
}

function counted(cells: Cells, column: string): number {
  const number = cells.number(column, COUNT);
  if (number === null && cells.faults.length === 0) {
    cells.refuse(column, 'no number', 'how many carcasses; 0 where none was found');
  }
  return number ?? 0;
}

function refuseOtherPlace(cells: Cells, { jurisdiction, name }: KnownSite): void {
  if (presentCode(cells.text('code').toUpperCase()) === jurisdiction.code) return;
  cells.refuse('code', `not where ${name} lies`, jurisdiction.code);
}

export const mikeCarcasses: ImportKind = {
  name: 'mike-carcasses',
  description: 'elephant carcasses found and illegally killed, by MIKE site and year (CITES MIKE)',
  layouts: [carcassTable],
};
