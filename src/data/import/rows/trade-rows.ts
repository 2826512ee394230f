import { createHash } from 'node:crypto';
import { TradeRowStatus } from '../../../domain/trade-row/trade-row-status.js';
import { type TradeObservation } from '../observation.js';
import { type RowType } from '../row-type.js';

const DIGITS = 20;

/** A comparative tabulation has one row for each of these together, of whatever edition it is. */
const identityOf = (row: TradeObservation): string =>
  JSON.stringify([
    row.appendix,
    row.scientificName,
    row.importer,
    row.exporter,
    row.origin,
    row.term,
    row.unit,
    row.purpose,
    row.specimenSource,
  ]);

export const tradeRows: RowType<TradeObservation> = {
  label: 'TradeRow',
  plural: 'Trade rows',
  shown: [
    'year',
    'appendix',
    'scientificName',
    'importer',
    'exporter',
    'origin',
    'importerReportedQuantity',
    'exporterReportedQuantity',
    'term',
    'unit',
    'purpose',
    'specimenSource',
  ],
  idOf: (row, number) => {
    const digest = createHash('sha256').update(identityOf(row)).digest('hex').slice(0, DIGITS);
    const identity = `trade-row:${row.year}-${digest}`;
    return number === undefined ? identity : `${identity}.${number}`;
  },
  said: (row) => JSON.stringify(row),
  conflicting: (row) => ({ ...row, rowStatus: TradeRowStatus.CONFLICTING }),
  raw: (row, place) => ({ ...row, ...place }),
  prepare: () => Promise.resolve(),
  withRemarks: (content) => content,
};
