import { viewerClassOf, ViewerClass } from '../../access/viewer-class.js';
import { disclaimer } from '../../domain/meta/disclaimer.js';
import { Language } from '../../graph/values/localised.js';
import { type Viewer } from '../../graph/viewer.js';
import { type ExportOrder } from './export-order.js';

/** What every file says of itself. It names no time of its making: the same data give the same bytes. */
export interface About {
  readonly title: string;
  /** What was asked, to ask it again. */
  readonly question: Omit<ExportOrder, 'format'>;
  readonly viewerClass: ViewerClass;
  /** The last change that everyone may see; null where there is none. */
  readonly dataVersion: string | null;
  /** Which instant of recorded time it shows; null for the present, read page by page. */
  readonly asOf: string | null;
  readonly softwareVersion: string;
  readonly citation: string;
  readonly licence: string;
  readonly designations: string;
  readonly handling: string;
}

interface Made {
  readonly order: ExportOrder;
  readonly viewer: Viewer;
  readonly dataVersion: string | null;
  readonly instant: string | null;
  readonly softwareVersion: string;
}

export function aboutOf({ order, viewer, dataVersion, instant, softwareVersion }: Made): About {
  const { format: _format, ...question } = order;
  const title = `Pangolink: ${order.list}`;
  const version = `data version ${dataVersion ?? 'none yet'}`;
  const shown = instant === null ? 'at present' : `as of ${instant}`;
  return {
    title,
    question,
    viewerClass: viewerClassOf(viewer),
    dataVersion,
    asOf: instant,
    softwareVersion,
    citation: `${title}, ${version}, ${shown}, software ${softwareVersion}. Cite the sources of each record too.`,
    licence:
      'Facts are under the terms of their sources, which stand with each record. ' +
      'Pangolink is no product of CITES, of its Secretariat or of the United Nations.',
    designations: disclaimer(Language.EN).text,
    handling: handlingFor(viewerClassOf(viewer)),
  };
}

/** All that stands in no place of its own, as one text. */
export const toldOf = ({ citation, licence, handling, designations }: About): string =>
  [citation, licence, handling, designations].join(' ');

function handlingFor(viewerClass: ViewerClass): string {
  return viewerClass === ViewerClass.PUBLIC
    ? 'Holds only what everyone may read.'
    : 'May hold what not everyone may read: the sharingLevel of each record says how far it goes.';
}
