import { type ImportedFile } from '../../data/import/import-file.js';
import { type Preview, type PreviewedRow } from '../../data/import/preview-file.js';

const SEPARATORS: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  '\n': 'ends of lines',
};

const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Latin-1',
};

type Described = Pick<ImportedFile, 'file' | 'layout' | 'encoding' | 'separator'>;

const heading = ({ file, layout, encoding, separator }: Described): string => {
  const form =
    separator === 'sheet'
      ? 'a workbook'
      : `${ENCODINGS[encoding] ?? encoding}, separated by ${SEPARATORS[separator] ?? separator}`;
  return `${file}: ${layout}, ${form}`;
};

/** What became of files, in words. */
export function toldImports(files: readonly ImportedFile[]): string {
  return files.map(toldImport).join('\n');
}

function toldImport(file: ImportedFile): string {
  const rate = file.seconds > 0 ? Math.round(file.rowsRead / file.seconds) : 0;
  return [
    heading(file),
    `  Rows: ${file.rowsRead} read, ${file.rowsRefused} refused${waiting(file)}${leftOut(file)}; ${file.seconds.toFixed(1)} s, ${rate} rows a second`,
    `  ${file.rowsBecome}: ${observations(file)}`,
    ...(file.release === null ? [] : [`  Release: ${file.release}`]),
    ...(file.report === null ? [] : [`  Refused rows are listed in ${file.report}`]),
    ...(file.waiting === null ? [] : [howToDecide(file.waiting)]),
    ...(file.sumsWait ? ['  Sums by jurisdiction were not made: rows are missing from them.'] : []),
  ].join('\n');
}

const waiting = ({ rowsWaiting }: ImportedFile): string =>
  rowsWaiting === 0 ? '' : `, ${rowsWaiting} waiting for a decision`;

const howToDecide = (path: string): string =>
  `  Rows that may name private persons are listed in ${path}: write take or leave in its last column, and run the same command with --decisions ${path}`;

function leftOut({ rowsLeftOut }: ImportedFile): string {
  return Object.entries(rowsLeftOut)
    .map(([reason, rows]) => `, ${rows} left out (${reason})`)
    .join('');
}

function observations(file: ImportedFile): string {
  const {
    observationsAdded: added,
    observationsChanged: changed,
    observationsUnchanged: unchanged,
  } = file;
  const conflicts =
    file.observationsConflicting === 0
      ? ''
      : `; ${file.observationsConflicting} do not agree and are flagged`;
  if (added + changed === 0) return `all ${unchanged} unchanged${conflicts}`;
  return `${added} added, ${changed} changed, ${unchanged} unchanged${conflicts}`;
}

/** The first rows of files as they would land, in words. */
export function toldPreviews(previews: readonly Preview[]): string {
  return previews
    .flatMap((preview) => [heading(preview), ...preview.rows.flatMap(toldRow)])
    .join('\n');
}

function toldRow({ line, observations, leftOut, faults }: PreviewedRow): readonly string[] {
  const place = `  line ${line}:`;
  if (leftOut !== null) return [`${place} left out, ${leftOut}`];
  return [
    ...faults.map(
      ({ column, value, wrong, right }) =>
        `${place} refused, ${column} ${JSON.stringify(value)}: ${wrong}; right would be ${right}`,
    ),
    ...observations.map((observation) => `${place} ${toldObservation(observation)}`),
  ];
}

function toldObservation({ id, ...said }: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(said)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name} ${String(value)}`);
  return `${String(id)}: ${parts.join(', ')}`;
}
