import { TradeAppendix } from '../../../domain/trade-row/trade-appendix.js';
import { TradeRowStatus } from '../../../domain/trade-row/trade-row-status.js';
import { type ImportKind, type Layout, type RowReading } from '../kind.js';
import { type KnownSubjects } from '../known-subjects.js';
import { type Cells } from '../read-cells.js';
import { tradeRows } from '../rows/trade-rows.js';
import { tabulationPart } from './tabulation-part.js';

/** Codes of purposes and of sources of specimens: Guide to the CITES Trade Database, v9 (2022). */
const PURPOSES = 'BEGHLMNPQSTZ';
const SPECIMEN_SOURCES = 'ACDFIORUWX';

const QUANTITY = { least: 0 } as const;

/** Terms and units are words; a code, a number or a formula is none. */
const TERM = /^\p{L}[\p{L} ()/,'-]{1,59}$/u;
const UNIT = /^\(?\p{L}[\p{L} ]{0,28}[0-9]?\)?$/u;
const NAME = /^\p{Lu}[\p{L}.×() '-]{1,99}$/u;

const comparativeTabulation: Layout = {
  name: 'CITES Trade Database, comparative tabulation',
  header:
    'Year, App., Taxon, Class, Order, Family, Genus, Importer, Exporter, Origin, Importer reported ' +
    'quantity, Exporter reported quantity, Term, Unit, Purpose, Source',
  columns: {
    year: /^year$/,
    appendix: /^app\.?$/,
    taxon: /^taxon$/,
    class: /^class$/,
    order: /^order$/,
    family: /^family$/,
    genus: /^genus$/,
    importer: /^importer$/,
    exporter: /^exporter$/,
    origin: /^origin$/,
    importerQuantity: /^importer reported quantity$/,
    exporterQuantity: /^exporter reported quantity$/,
    term: /^term$/,
    unit: /^unit$/,
    purpose: /^purpose$/,
    source: /^source$/,
  },
  dataset: 'Trade reported by Parties',
  rows: tradeRows,
  documentedBy: 'source:cites-trade-database',
  conflictNote: '',
  part: tabulationPart,
  read: readTrade,
};

function readTrade(cells: Cells, known: KnownSubjects): RowReading {
  const appendix = appendixOf(cells);
  const row = {
    year: cells.year('year'),
    scientificName: worded(cells, 'taxon', NAME, 'a scientific name, as "Loxodonta africana"'),
    taxonomicClass: optional(cells, 'class', NAME, 'a scientific name, or nothing'),
    taxonomicOrder: optional(cells, 'order', NAME, 'a scientific name, or nothing'),
    family: optional(cells, 'family', NAME, 'a scientific name, or nothing'),
    genus: optional(cells, 'genus', NAME, 'a scientific name, or nothing'),
    importer: placeCode(cells, 'importer', known),
    exporter: placeCode(cells, 'exporter', known),
    origin: cells.text('origin') === '' ? null : placeCode(cells, 'origin', known),
    importerReportedQuantity: cells.number('importerQuantity', QUANTITY),
    exporterReportedQuantity: cells.number('exporterQuantity', QUANTITY),
    term: worded(cells, 'term', TERM, 'a term in words, as "tusks"'),
    unit: optional(cells, 'unit', UNIT, 'a unit, as "kg", or nothing for a number of specimens'),
    purpose: letter(cells, 'purpose', PURPOSES),
    specimenSource: letter(cells, 'source', SPECIMEN_SOURCES),
    rowStatus: TradeRowStatus.REPORTED,
  };
  refuseWithoutQuantity(cells, row);
  return { observations: appendix === undefined ? [] : [{ ...row, appendix }] };
}

function appendixOf(cells: Cells): TradeAppendix | undefined {
  const text = cells.text('appendix');
  const found = Object.entries(TradeAppendix).find(([name]) => name === text)?.[1];
  if (found === undefined) cells.refuse('appendix', 'no Appendix', 'I, II, III or N');
  return found;
}

function worded(cells: Cells, column: string, form: RegExp, right: string): string {
  const text = cells.text(column);
  if (!form.test(text)) cells.refuse(column, text === '' ? 'nothing' : 'something else', right);
  return text;
}

const optional = (cells: Cells, column: string, form: RegExp, right: string): string | null =>
  cells.text(column) === '' ? null : worded(cells, column, form, right);

/** The code as it was used in that year: one that was changed since stays as it stands. */
function placeCode(cells: Cells, column: string, known: KnownSubjects): string {
  const code = cells.text(column);
  if (!known.isListedCode(code)) {
    cells.refuse(
      column,
      'no code of the CITES lists',
      'a code of two letters, as "NA" for Namibia',
    );
  }
  return code;
}

function letter(cells: Cells, column: string, codes: string): string | null {
  const text = cells.text(column);
  if (text === '') return null;
  if (text.length !== 1 || !codes.includes(text)) {
    cells.refuse(
      column,
      'no known code',
      `one letter of ${codes.split('').join(', ')}, or nothing`,
    );
  }
  return text;
}

function refuseWithoutQuantity(
  cells: Cells,
  row: Readonly<Record<'importerReportedQuantity' | 'exporterReportedQuantity', number | null>>,
): void {
  if (row.importerReportedQuantity !== null || row.exporterReportedQuantity !== null) return;
  if (cells.faults.length > 0) return;
  cells.refuse('importerQuantity', 'no quantity on either side', 'what one of the two reported');
}

export const citesTrade: ImportKind = {
  name: 'cites-trade',
  description: 'trade reported by Parties: comparative tabulations of the CITES Trade Database',
  layouts: [comparativeTabulation],
};
