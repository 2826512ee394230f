import { ReadingStatus } from '../../../domain/reading/reading-status.js';
import { type ImportKind, type Layout } from '../kind.js';
import { readingRows } from '../rows/reading-rows.js';
import { CONFLICT_NOTE, COUNT, NO_FIGURE } from './bounds.js';

const FAMILY = 'series-family:platform-users';

const ourWorldInData: Layout = {
  name: 'Our World in Data',
  header: 'Entity, Year, Monthly active users (…)',
  columns: { platform: /^entity$/, year: /^year$/, users: /^monthly active users/ },
  dataset: 'Monthly active users of social media platforms, worldwide',
  rows: readingRows,
  documentedBy: FAMILY,
  conflictNote: CONFLICT_NOTE,
  read: (cells, known) => {
    const subject = known.platform(cells.text('platform'));
    const year = cells.year('year');
    const value = cells.number('users', COUNT);
    if (subject === undefined) {
      cells.refuse('platform', 'no known platform', 'the title of a Platform of the graph');
      return { observations: [] };
    }
    if (value === null) return { observations: [], leftOut: NO_FIGURE };
    const status = ReadingStatus.OBSERVED;
    return { observations: [{ family: FAMILY, subject, year, value, status, note: '' }] };
  },
};

export const platformUsers: ImportKind = {
  name: 'platform-users',
  description: 'monthly active users of platforms, worldwide (Our World in Data)',
  layouts: [ourWorldInData],
};
