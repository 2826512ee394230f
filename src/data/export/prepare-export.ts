import { createHash } from 'node:crypto';
import { type GraphQLSchema } from 'graphql';
import { type AccountContext } from '../../access/account-context.js';
import { ViewerClass, viewerClassOf } from '../../access/viewer-class.js';
import { aboutOf, type About } from './about.js';
import { exportables } from './exportable.js';
import { type ExportOrder } from './export-order.js';
import { listWanted } from './list-file.js';
import { NO_QUESTIONS, questionWanted, type ShippedQuestions } from './question-file.js';
import { SUMMARY, summaryWanted } from './summary/summary-file.js';

/** A file that can be written, of which nothing but the version of the data was read yet. */
export interface PreparedExport {
  readonly fileName: string;
  readonly mediaType: string;
  /** What the file is made of, in a hash; null where it is for nobody else to keep. */
  readonly tag: string | null;
  /** How the name of the file that describes it ends. */
  readonly describedBy: string | null;
  /** Reads the first rows, and throws where they cannot be asked for; the rest as it is taken. Each is told of. */
  open(onRecord?: () => void): Promise<AsyncIterable<string | Uint8Array>>;
}

/** Gives out lists of the graph as files, and what is compiled of them, to each viewer what it may see. */
export function exporter(
  schema: GraphQLSchema,
  softwareVersion: string,
  questions: ShippedQuestions = NO_QUESTIONS,
) {
  const known = exportables(schema);
  return async (order: ExportOrder, context: AccountContext): Promise<PreparedExport> => {
    const wanted =
      questionWanted(questions, order) ??
      (order.list === SUMMARY ? summaryWanted(order) : listWanted(known, order));
    const dataVersion = await context.graph.lastPublicInstant();
    const { viewer } = context;
    const isPublic = viewerClassOf(viewer) === ViewerClass.PUBLIC;
    // The public sees of the present what the last public change left: all pages are of one instant.
    const instant = order.asOf ?? (isPublic && wanted.isPaged ? dataVersion : null);
    const about = aboutOf({ order, viewer, dataVersion, instant, softwareVersion });
    const { ending, mediaType, describedBy } = wanted;
    return {
      fileName: `pangolink-${order.list}-${versionInName(dataVersion)}.${ending}`,
      mediaType,
      tag: isPublic ? tagOf(ending, about) : null,
      describedBy,
      open: (onRecord) => wanted.open({ schema, context, order, instant, about, onRecord }),
    };
  };
}

/** Instants hold colons, which not every file system takes. */
const versionInName = (dataVersion: string | null): string =>
  dataVersion === null ? 'empty' : dataVersion.replace(/[-:]/g, '');

const tagOf = (ending: string, about: About): string =>
  createHash('sha256')
    .update(JSON.stringify([ending, about]))
    .digest('base64url')
    .slice(0, 27);
