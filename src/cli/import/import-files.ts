import { buildPangolinkSchema } from '../../api/schema.js';
import { type Config } from '../../config.js';
import { type ImportContext, type Progress } from '../../data/import/context.js';
import { readFamilies } from '../../data/import/families.js';
import { importFile, type ImportedFile } from '../../data/import/import-file.js';
import { ImportRefused } from '../../data/import/import-refused.js';
import { IMPORT_KINDS } from '../../data/import/kinds/kinds.js';
import { type ImportKind } from '../../data/import/kind.js';
import { knownSubjects } from '../../data/import/known-subjects.js';
import { previewFile, type Preview } from '../../data/import/preview-file.js';
import { DatabaseUnavailable } from '../../graph/errors.js';
import { StartFailure } from '../../neo4j/start-failure.js';
import { refused } from '../outcome.js';
import { SEEDS } from '../places.js';
import { type Surroundings } from '../surroundings.js';
import { withGraph } from '../with-graph.js';
import { keepHeapLean } from './lean-heap.js';

/** What the command line says beside the kind and the files. */
export interface ImportOptions {
  readonly edition?: string;
  readonly source?: string;
  readonly decimal: 'point' | 'comma';
  readonly strict?: boolean;
  readonly preview?: boolean;
  readonly report?: string;
  readonly json?: boolean;
}

/** Looking for what a file can differ from may go through millions of readings. */
const STATEMENT_TIMEOUT_MS = 600_000;

const PREVIEWED_ROWS = 10;

type Work<T> = (context: ImportContext, kind: ImportKind) => Promise<T>;

export interface Wanted {
  readonly kind: string;
  readonly files: readonly string[];
  readonly options: ImportOptions;
  readonly progress?: (progress: Progress) => void;
}

/** Imports files one after another; the first that is refused ends it. */
export async function importFiles(
  config: Config,
  surroundings: Surroundings,
  wanted: Wanted,
): Promise<readonly ImportedFile[]> {
  const { edition, source, report, strict = false } = wanted.options;
  if (report !== undefined && wanted.files.length > 1) {
    throw refused('Each file has a report of its own; import one at a time with --report.');
  }
  return inContext(config, surroundings, wanted, async (context, kind) => {
    const imported: ImportedFile[] = [];
    for (const path of wanted.files) {
      surroundings.report(`Importing ${path} ...`);
      const said = Object.entries({ edition, source, report }).filter(([, value]) => value);
      const order = { kind, path, strict, ...Object.fromEntries(said) };
      imported.push(await importFile(context, order));
    }
    return imported;
  });
}

export function previewFiles(
  config: Config,
  surroundings: Surroundings,
  wanted: Wanted,
): Promise<readonly Preview[]> {
  return inContext(config, surroundings, wanted, async (context, kind) => {
    const previews: Preview[] = [];
    for (const path of wanted.files) {
      previews.push(await previewFile(context, { kind, path, rows: PREVIEWED_ROWS }));
    }
    return previews;
  });
}

function inContext<T>(
  config: Config,
  surroundings: Surroundings,
  { kind: name, options, progress }: Wanted,
  work: Work<T>,
): Promise<T> {
  const kind = IMPORT_KINDS.find((known) => known.name === name);
  if (kind === undefined) {
    const names = IMPORT_KINDS.map((known) => known.name).join(', ');
    throw refused(`"${name}" is no kind of import; there are ${names}.`);
  }
  keepHeapLean();
  const patient = { ...config, statementTimeoutMs: STATEMENT_TIMEOUT_MS };
  return withGraph(patient, surroundings, async ({ database }) => {
    const context: ImportContext = {
      database,
      schema: await buildPangolinkSchema(),
      known: await knownSubjects(database),
      families: await readFamilies(SEEDS),
      decimal: options.decimal === 'comma' ? 'COMMA' : 'POINT',
      signal: surroundings.signal,
      ...(progress === undefined ? {} : { progress }),
    };
    return work(context, kind).catch((error: unknown) => {
      throw importFailure(error);
    });
  });
}

function importFailure(error: unknown): unknown {
  if (error instanceof ImportRefused) return refused(error.message, { cause: error });
  if (error instanceof DatabaseUnavailable) {
    return new StartFailure(
      'The database went away during the import; what it had taken is kept, and the same command goes on from there.',
      { cause: error },
    );
  }
  return error;
}
