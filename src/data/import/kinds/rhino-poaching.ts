import { ReadingStatus } from '../../../domain/reading/reading-status.js';
import { type ImportKind, type Layout } from '../kind.js';
import { readingRows } from '../rows/reading-rows.js';
import { CONFLICT_NOTE, COUNT, NO_FIGURE, SUM_OF_PLACES } from './bounds.js';

const FAMILY = 'series-family:rhinos-poached';

/** Rows of the table that stand for several places. */
const TOGETHER = new Set(['Africa', 'Asia', 'Other', 'World']);

const ourWorldInData: Layout = {
  name: 'Our World in Data',
  header: 'Entity, Year, Rhinos Poached (…)',
  columns: { place: /^entity$/, year: /^year$/, rhinos: /^rhinos poached( \(|$)/ },
  dataset: 'Rhinos poached by range State and year',
  rows: readingRows,
  documentedBy: FAMILY,
  conflictNote: CONFLICT_NOTE,
  read: (cells, known) => {
    const place = cells.text('place');
    if (TOGETHER.has(place)) return { observations: [], leftOut: SUM_OF_PLACES };
    const subject = known.byName(place);
    const year = cells.year('year');
    const value = cells.number('rhinos', COUNT);
    if (subject === undefined) {
      cells.refuse('place', 'no known place', 'the UNTERM short name of a State, in English');
      return { observations: [] };
    }
    if (value === null) return { observations: [], leftOut: NO_FIGURE };
    const status = ReadingStatus.OBSERVED;
    return { observations: [{ family: FAMILY, subject, year, value, status, note: '' }] };
  },
};

export const rhinoPoaching: ImportKind = {
  name: 'rhino-poaching',
  description: 'rhinos poached by range State and year (Our World in Data)',
  layouts: [ourWorldInData],
};
