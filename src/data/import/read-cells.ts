export interface TableRow {
  /** The line on which the row ends, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The header of a table, and by the layout's own names of columns the places at which they stand. */
export interface TableColumns {
  readonly header: readonly string[];
  readonly columns: ReadonlyMap<string, number>;
}

/** One thing wrong in one cell, and what would be right there. */
export interface CellFault {
  readonly column: string;
  readonly value: string;
  readonly wrong: string;
  readonly right: string;
}

/** How a file writes numbers; it is said by whoever imports it and never guessed. */
export type DecimalMark = 'POINT' | 'COMMA';

interface Bounds {
  readonly least: number;
  readonly most?: number;
  readonly whole?: boolean;
}

/** Reads the cells of one row; what is wrong in them is gathered, and the row is then of no use. */
export interface Cells {
  readonly line: number;
  readonly faults: readonly CellFault[];
  readonly header: readonly string[];
  /** A cell without spaces at its ends, accents in one form. */
  text(column: string): string;
  year(column: string): number;
  /** Null where the cell is empty. */
  number(column: string, bounds: Bounds): number | null;
  numberAt(place: number, bounds: Bounds): number | null;
  refuse(column: string, wrong: string, right: string): void;
}

const FORMULA = /^[=@]|^[+-][A-Za-z]+[(!|]/;
const DATE = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|^\d{1,2}[-./ ]?\p{L}{3,}|^\p{L}{3,}[-./ ]\d{1,4}$/u;
const NO_FIGURE = /^(na|n\/a|n\.a\.|nan|null|none|-+|\.\.+|#n\/a)$/i;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

export function readCells(
  table: TableColumns,
  { line, cells }: TableRow,
  decimal: DecimalMark,
): Cells {
  return new RowCells(table, line, cells, decimal);
}

/** A class, since one is made for each of millions of rows: its functions are made once. */
class RowCells implements Cells {
  readonly faults: CellFault[] = [];
  readonly header: readonly string[];
  private readonly columns: TableColumns['columns'];
  private readonly texts: readonly string[];

  constructor(
    { columns, header }: TableColumns,
    readonly line: number,
    cells: readonly string[],
    private readonly decimal: DecimalMark,
  ) {
    this.columns = columns;
    this.header = header;
    this.texts = cells.map((cell) => cell.trim().normalize('NFC'));
    refuseWrongWidth(cells, header, (wrong, right) => {
      this.faults.push({ column: '(row)', value: String(cells.length), wrong, right });
    });
  }

  text(column: string): string {
    const place = this.placeOf(column);
    const text = this.at(place);
    if (FORMULA.test(text)) {
      this.refuseAt(place, 'a formula', 'what the formula gives, as plain text');
    }
    return text;
  }

  year(column: string): number {
    const place = this.placeOf(column);
    const text = this.at(place);
    const fault = yearFault(text);
    if (fault !== undefined) this.refuseAt(place, ...fault);
    return Number(text);
  }

  number(column: string, bounds: Bounds): number | null {
    return this.numberAt(this.placeOf(column), bounds);
  }

  numberAt(place: number, bounds: Bounds): number | null {
    const text = this.at(place);
    if (text === '') return null;
    const answer = numberOf(text, this.decimal, bounds);
    if (typeof answer === 'number') return answer;
    this.refuseAt(place, ...answer);
    return null;
  }

  refuse(column: string, wrong: string, right: string): void {
    this.refuseAt(this.placeOf(column), wrong, right);
  }

  private at(place: number): string {
    return this.texts[place] ?? '';
  }

  private placeOf(column: string): number {
    return this.columns.get(column) ?? -1;
  }

  private refuseAt(place: number, wrong: string, right: string): void {
    this.faults.push({
      column: this.header[place]?.trim() ?? '',
      value: this.at(place),
      wrong,
      right,
    });
  }
}

type Fault = readonly [wrong: string, right: string];

/** Empty cells at the end of a row are often left out, and one too many often stands there. */
function refuseWrongWidth(
  cells: readonly string[],
  header: readonly string[],
  refuse: (wrong: string, right: string) => void,
): void {
  const surplus = cells.slice(header.length).some((cell) => cell.trim() !== '');
  if (!surplus && cells.length > 1) return;
  refuse(
    `${cells.length} cells in the row`,
    `${header.length} cells, as in the header; a cell with a separator in it stands in quotation marks`,
  );
}

function yearFault(text: string): Fault | undefined {
  const right = 'a year of four digits, for example 2018';
  if (/^\d{4}$/.test(text)) {
    const isYear = Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;
    return isYear ? undefined : [`a year before ${FIRST_YEAR} or after ${LAST_YEAR}`, right];
  }
  if (text === '') return ['no year', right];
  return [DATE.test(text) ? 'a date as a spreadsheet writes it' : 'no year', right];
}

function numberOf(text: string, decimal: DecimalMark, bounds: Bounds): number | Fault {
  const form = decimal === 'POINT' ? /^-?\d+(\.\d+)?$/ : /^-?\d+(,\d+)?$/;
  if (!form.test(text)) return numberFault(text, decimal);
  const number = Number(text.replace(',', '.'));
  const { least, most = Number.MAX_SAFE_INTEGER, whole = false } = bounds;
  if (whole && !Number.isInteger(number)) return ['a fraction', 'a whole number'];
  if (number < least || number > most) {
    const upTo = bounds.most === undefined ? 'on' : `to ${most}`;
    return ['a number out of bounds', `a number from ${least} ${upTo}`];
  }
  return number;
}

function numberFault(text: string, decimal: DecimalMark): Fault {
  const mark = decimal === 'POINT' ? 'point' : 'comma';
  if (FORMULA.test(text)) return ['a formula', 'the number that the formula gives'];
  if (NO_FIGURE.test(text)) return ['no number', 'an empty cell where there is no figure'];
  if (/^[-+]?\d+([.,]\d+)?e[-+]?\d+$/i.test(text)) {
    return ['a number that a spreadsheet shortened', 'the number in full, without an exponent'];
  }
  if (/^-?[\d\s.,'’]+$/.test(text) && /[\s.,'’]/.test(text)) {
    return [
      'a number with another decimal mark, or with marks between thousands',
      `digits and at most one decimal ${mark}; a file with decimal commas is imported with --decimal comma`,
    ];
  }
  if (DATE.test(text)) return ['a date as a spreadsheet writes it', 'the number itself'];
  return ['no number', `digits and at most one decimal ${mark}`];
}
