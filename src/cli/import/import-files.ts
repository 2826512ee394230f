import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
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
import { importRecords } from '../../data/import/records/import-records.js';
import { previewRecords } from '../../data/import/records/preview-records.js';
import { importedType, importedTypes } from '../../data/import/records/record-types.js';
import { DatabaseUnavailable } from '../../graph/errors.js';
import { idPrefix } from '../../graph/mapping.js';
import { StartFailure } from '../../neo4j/start-failure.js';
import { refused } from '../outcome.js';
import { patient } from '../patient.js';
import { SEEDS } from '../places.js';
import { type Surroundings } from '../surroundings.js';
import { withGraph } from '../with-graph.js';

/** What the command line says beside the kind and the files. */
export interface ImportOptions {
  readonly edition?: string;
  readonly source?: string;
  readonly decimal: 'point' | 'comma';
  readonly strict?: boolean;
  readonly preview?: boolean;
  readonly report?: string;
  readonly decisions?: string;
  readonly mapping?: string;
  readonly json?: boolean;
}

const PREVIEWED_ROWS = 10;

/** What files hold: figures of a publisher, or records of a type. */
type Held = { readonly kind: ImportKind } | { readonly type: GraphQLObjectType };

type Work<T> = (context: ImportContext, held: Held) => Promise<T>;

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
  refuseOneForSeveral(wanted);
  return inContext(config, surroundings, wanted, async (context, held) => {
    const imported: ImportedFile[] = [];
    for (const path of wanted.files) {
      surroundings.report(`Importing ${path} ...`);
      const order = { path, strict: false, ...said(wanted.options) };
      imported.push(
        'type' in held
          ? await importRecords(context, { ...order, ...held })
          : await importFile(context, { ...order, ...held }),
      );
    }
    return imported;
  });
}

export function previewFiles(
  config: Config,
  surroundings: Surroundings,
  wanted: Wanted,
): Promise<readonly Preview[]> {
  refuseOneForSeveral(wanted);
  return inContext(config, surroundings, wanted, async (context, held) => {
    const previews: Preview[] = [];
    for (const path of wanted.files) {
      const order = { path, strict: false, ...said(wanted.options) };
      previews.push(
        'type' in held
          ? await previewRecords(context, { ...order, ...held }, PREVIEWED_ROWS)
          : await previewFile(context, { ...held, path, rows: PREVIEWED_ROWS }),
      );
    }
    return previews;
  });
}

/** What was said of an import, without what was not. */
function said({ edition, source, report, decisions, mapping, strict }: ImportOptions) {
  return {
    ...(edition === undefined ? {} : { edition }),
    ...(source === undefined ? {} : { source }),
    ...(report === undefined ? {} : { report }),
    ...(decisions === undefined ? {} : { decisions }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(strict === undefined ? {} : { strict }),
  };
}

function refuseOneForSeveral({ files, options }: Wanted): void {
  if (files.length === 1) return;
  const { report, decisions } = options;
  if (report !== undefined) {
    throw refused('Each file has a report of its own; import one at a time with --report.');
  }
  if (decisions !== undefined) {
    throw refused('Decisions are on the rows of one file; import one at a time with --decisions.');
  }
}

/** Throws where a kind is not known, or what was said does not go with it. */
function heldAs(schema: GraphQLSchema, name: string, { decisions, mapping }: ImportOptions): Held {
  const type = importedType(schema, name);
  if (type !== undefined) return { type };
  const kind = IMPORT_KINDS.find((known) => known.name === name);
  if (kind === undefined) {
    const kinds = IMPORT_KINDS.map((known) => known.name).join(', ');
    const types = importedTypes(schema).map((known) => idPrefix(known.name));
    throw refused(
      `"${name}" is no kind of import; there are ${kinds} and the types of records ${types.join(', ')}.`,
    );
  }
  if (decisions === undefined && mapping === undefined) return { kind };
  throw refused(
    '--decisions and --mapping go with records; figures come in the layouts of their publishers.',
  );
}

async function inContext<T>(
  config: Config,
  surroundings: Surroundings,
  { kind: name, options, progress }: Wanted,
  work: Work<T>,
): Promise<T> {
  const schema = await buildPangolinkSchema();
  const held = heldAs(schema, name, options);
  return withGraph(patient(config), surroundings, async ({ database }) => {
    const context: ImportContext = {
      database,
      schema,
      known: await knownSubjects(database),
      families: await readFamilies(SEEDS),
      decimal: options.decimal === 'comma' ? 'COMMA' : 'POINT',
      signal: surroundings.signal,
      ...(progress === undefined ? {} : { progress }),
    };
    return work(context, held).catch((error: unknown) => {
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
