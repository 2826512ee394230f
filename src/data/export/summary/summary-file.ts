import type { RootContent } from 'mdast';
import { Language } from '../../../graph/values/localised.js';
import { badUserInput } from '../../../graph/errors.js';
import { notThere, type ExportOrder } from '../export-order.js';
import { LANGUAGES } from '../selection.js';
import { type Asking, type Wanted } from '../wanted.js';
import { readSummary } from './read-summary.js';
import { summaryBlocks } from './summary-blocks.js';
import { type Script } from './summary-script.js';

/** The name under which what came in under a Notification is had as a document. */
export const SUMMARY = 'summary';

interface Kind {
  readonly mediaType: string;
  /** Its script, whose libraries are read when the first summary is asked for. */
  readonly script: () => Promise<Script>;
}

const KINDS: ReadonlyMap<string, Kind> = new Map([
  [
    'md',
    {
      mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
      script: async () => (await import('./summary-markdown.js')).markdown,
    },
  ],
  [
    'html',
    {
      mediaType: 'text/html; charset=utf-8',
      script: async () => (await import('./summary-html.js')).html,
    },
  ],
]);

/** What Parties and others sent under a Notification, as a document to read and to print. */
export function summaryWanted(order: ExportOrder): Wanted {
  const kind = KINDS.get(order.format);
  if (kind === undefined) {
    const known = [...KINDS.keys()].join(', ');
    throw notThere(`There is no summary as "${order.format}"; it is one of ${known}.`, 'format');
  }
  const lang = languageIn(order);
  refuseOthers(order);
  return {
    ending: order.format,
    mediaType: kind.mediaType,
    describedBy: null,
    isPaged: true,
    open: async (asking: Asking) => {
      const summary = await readSummary(asking, lang);
      const script = await kind.script();
      return written(script, asking.about.title, summaryBlocks(summary, asking.about, lang));
    },
  };
}

async function* written(
  { before, block, after }: Script,
  title: string,
  blocks: AsyncIterable<RootContent>,
): AsyncIterable<string> {
  yield before(title);
  for await (const each of blocks) yield block(each);
  yield after;
}

function languageIn({ lang = Language.EN }: ExportOrder): Language {
  const found = LANGUAGES.find((each: string) => each === lang.toUpperCase());
  if (found !== undefined) return found;
  throw badUserInput(`"${lang}" is none of ${LANGUAGES.join(', ')}.`, ['lang']);
}

function refuseOthers(order: ExportOrder): void {
  if (order.notification === undefined) {
    throw badUserInput(
      'A summary is of one Notification: give its id, as cites-document:notification-2017-036.',
      ['notification'],
    );
  }
  const other = (['where', 'orderBy', 'after', 'variables'] as const).find(
    (name) => order[name] !== undefined,
  );
  if (other === undefined) return;
  throw badUserInput(`A summary takes no "${other}", for it is whole or it is none.`, [other]);
}
