import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GraphQLError } from 'graphql';
import { pino } from 'pino';
import { SOFTWARE_VERSION } from '../../analytics/citation/software-version.js';
import { AnalysisWorkers } from '../../analytics/parallel/analysis-workers.js';
import { refuseCostly } from '../../api/cost.js';
import { readQuestions } from '../../api/questions.js';
import { buildPangolinkSchema } from '../../api/schema.js';
import { type Config } from '../../config.js';
import { type ExportOrder } from '../../data/export/export-order.js';
import { exporter, type PreparedExport } from '../../data/export/prepare-export.js';
import { loadStatements } from '../../graph/cypher-files.js';
import { type Graph } from '../../graph/graph.js';
import { refused } from '../outcome.js';
import { QUESTIONS, STATEMENTS } from '../places.js';
import { type Surroundings } from '../surroundings.js';
import { contextAsking, readToken } from '../who-asks.js';
import { withGraph } from '../with-graph.js';
import { writeWhole } from './write-whole.js';

/** What the command was called with, as typed. */
export interface ExportOptions {
  readonly format: string;
  readonly where?: string;
  readonly orderBy?: string;
  readonly after?: string;
  readonly asOf?: string;
  readonly notification?: string;
  readonly lang?: string;
  readonly variables?: string;
  readonly output?: string;
  readonly tokenFile?: string;
  readonly json?: boolean;
}

interface Audience extends Surroundings {
  /** Takes the file where no other place is named. */
  readonly standardOutput: Writable;
}

/** What became of an export. */
export interface Exported {
  readonly list: string;
  readonly format: string;
  readonly records: number;
  /** The files that were written, the one with the records first; none where it went to standard output. */
  readonly files: readonly { readonly file: string; readonly bytes: number }[];
}

/**
 * Writes a list, a summary or the answer to a question as a file. A file under its name is whole: it is
 * written beside it, and moved there when it is done. Of a table, what its columns mean stands in a file
 * beside it.
 */
export async function exportFile(
  config: Config,
  list: string,
  options: ExportOptions,
  audience: Audience,
): Promise<Exported> {
  const { output, json = false } = options;
  if (json && output === undefined) {
    throw refused(
      '--json tells of a file that was written; name it by --output, or leave --json out to have the file itself.',
    );
  }
  const order = orderIn(list, options);
  const schema = await buildPangolinkSchema();
  const prepare = exporter(schema, SOFTWARE_VERSION, {
    all: readQuestions(QUESTIONS),
    refuse: (asked) => {
      refuseCostly(asked, config.limits);
    },
  });
  const token = await readToken(options.tokenFile);
  const logger = pino({ level: 'error' }, pino.destination(2));
  const work = async (graph: Graph) => {
    const workers = new AnalysisWorkers(config.analysis);
    try {
      const { signal } = audience;
      const context = await contextAsking(config, token, { graph, workers, logger, signal });
      return await writeFiles((each) => prepare(each, context), order, options, audience);
    } catch (error) {
      throw error instanceof GraphQLError ? refused(error.message, { cause: error }) : error;
    } finally {
      await workers.close();
    }
  };
  return withGraph(config, audience, work, loadStatements(STATEMENTS, schema));
}

async function writeFiles(
  prepare: (order: ExportOrder) => Promise<PreparedExport>,
  order: ExportOrder,
  { format, output }: ExportOptions,
  audience: Audience,
): Promise<Exported> {
  const { list } = order;
  const prepared = await prepare(order);
  if (output === undefined) {
    return { list, format, records: await pour(prepared, audience), files: [] };
  }
  const { records, ...written } = await write(prepared, output, audience);
  const { describedBy } = prepared;
  if (describedBy === null) return { list, format, records, files: [written] };
  const beside = join(dirname(output), `${baseOf(output)}${describedBy}`);
  const description = await prepare({ ...order, format: describedBy });
  const { file, bytes } = await write(description, beside, audience);
  return { list, format, records, files: [written, { file, bytes }] };
}

/** What was written, in words; nothing where standard output has the file itself. */
export function exportTold({ records, files }: Exported): string {
  return files
    .map(({ file, bytes }, place) =>
      place === 0
        ? `Wrote ${records} records to ${file} (${bytes} bytes).`
        : `What its columns mean is in ${file}.`,
    )
    .join('\n');
}

/** `reports/platforms.csv` without its folder and ending, with the dot. */
const baseOf = (path: string): string => /[^/\\]*$/.exec(path)?.[0].replace(/[^.]*$/, '') ?? '';

function orderIn(list: string, options: ExportOptions): ExportOrder {
  const { format, where, orderBy, after, asOf, notification, lang, variables } = options;
  return {
    list,
    format,
    ...(where === undefined ? {} : { where: objectIn(where, '--where') }),
    ...(orderBy === undefined ? {} : { orderBy: objectIn(orderBy, '--order-by') }),
    ...(after === undefined ? {} : { after }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(notification === undefined ? {} : { notification }),
    ...(lang === undefined ? {} : { lang }),
    ...(variables === undefined ? {} : { variables: objectIn(variables, '--variables') }),
  };
}

function objectIn(text: string, option: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw refused(`${option} must be JSON, as the connection takes it: ${text}`, {
      cause: error,
    });
  }
}

/** To whoever reads standard output; gives how many records went there. */
async function pour(
  prepared: PreparedExport,
  { standardOutput, signal }: Audience,
): Promise<number> {
  let records = 0;
  const body = Readable.from(await prepared.open(() => records++));
  await pipeline(body, standardOutput, { signal, end: false }).catch(refuseAllButEnough);
  return records;
}

async function write(prepared: PreparedExport, file: string, { signal }: Audience) {
  let records = 0;
  const body = Readable.from(await prepared.open(() => records++));
  await writeWhole(body, { output: file, signal });
  return { file, bytes: (await stat(file)).size, records };
}

/** Whoever reads a pipe may have seen enough, as `head` has. */
function refuseAllButEnough(error: unknown): void {
  if ((error as { code?: string }).code !== 'EPIPE') throw error;
}
