import { unzipSync, zipSync } from 'fflate';
import { ImportRefused } from '../../import-refused.js';

/** A template has about a dozen parts, and one that is full some megabytes. */
const MOST_PARTS = 200;
const MOST_INFLATED_BYTES = 64 * 1024 * 1024;

/** The parts of a workbook that hold its cells, in the order in which a reader needs them. */
const WANTED = [
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/workbook\.xml$/,
  /^xl\/styles\.xml$/,
  /^xl\/sharedStrings\.xml$/,
  /^xl\/worksheets\/sheet\d+\.xml$/,
];

const NO_SHARED_STRINGS =
  '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>';

/**
 * The parts of a workbook that hold its cells, packed anew without compression: whoever reads them
 * finds nothing else, and no more than is bounded here. What a part inflates to never exceeds what the
 * directory of the archive says of it, and that is looked at before anything is inflated.
 */
export function boundedArchive(path: string, packed: Uint8Array): Uint8Array {
  const parts = wantedParts(path, packed);
  const names = WANTED.flatMap((pattern) =>
    Object.keys(parts).filter((name) => pattern.test(name)),
  );
  const strings = { 'xl/sharedStrings.xml': new TextEncoder().encode(NO_SHARED_STRINGS) };
  const rest = Object.fromEntries(names.map((name) => [name, parts[name] ?? new Uint8Array()]));
  return zipSync(
    { ...withoutSheets(rest), ...(hasStrings(rest) ? {} : strings), ...sheets(rest) },
    { level: 0 },
  );
}

type Parts = Readonly<Record<string, Uint8Array>>;

const isSheet = (name: string): boolean => name.startsWith('xl/worksheets/');
const hasStrings = (parts: Parts): boolean => 'xl/sharedStrings.xml' in parts;
const picked = (parts: Parts, is: (name: string) => boolean): Parts =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => is(name)));
const sheets = (parts: Parts): Parts => picked(parts, isSheet);
const withoutSheets = (parts: Parts): Parts => picked(parts, (name) => !isSheet(name));

function wantedParts(path: string, packed: Uint8Array): Parts {
  const seen = new Set<string>();
  let inflated = 0;
  const filter = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    inflated += originalSize;
    if (seen.has(name) || seen.size >= MOST_PARTS || inflated > MOST_INFLATED_BYTES) {
      throw new ImportRefused(
        `${path} unpacks to more than a workbook of records holds (${MOST_PARTS} parts, ${MOST_INFLATED_BYTES} bytes); it was not unpacked.`,
      );
    }
    seen.add(name);
    return WANTED.some((pattern) => pattern.test(name));
  };
  try {
    return unzipSync(packed, { filter });
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    throw new ImportRefused(
      `${path} is damaged: it begins like a workbook and cannot be unpacked.`,
      {
        cause: error,
      },
    );
  }
}
