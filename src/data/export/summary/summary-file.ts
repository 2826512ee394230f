import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { Language } from '../../../graph/values/localised.js';
import { badUserInput } from '../../../graph/errors.js';
import { notThere, type ExportOrder } from '../export-order.js';
import { LANGUAGES } from '../selection.js';
import { type Asking, type Wanted } from '../wanted.js';
import { readSummary } from './read-summary.js';
import { summaryBlocks } from './summary-blocks.js';

/** The name under which what came in under a Notification is had as a document. */
export const SUMMARY = 'summary';

interface Script {
  readonly mediaType: string;
  readonly before: (title: string) => string;
  /** Escapes whatever a text holds; no block is ever raw. */
  readonly block: (block: RootContent) => string;
  readonly after: string;
}

const markdown: Script = {
  mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
  before: () => '',
  block: (block) => `${toMarkdown({ type: 'root', children: [block] })}\n`,
  after: '',
};

const STYLE = `body{font:11pt/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1,h2,h3{line-height:1.2;font-family:Arial,sans-serif}a{color:#00539b;overflow-wrap:anywhere}
@page{size:A4;margin:20mm}@media print{body{margin:0;max-width:none;padding:0}h2,h3{break-after:avoid}li{break-inside:avoid}}`;

const html: Script = {
  mediaType: 'text/html; charset=utf-8',
  before: (title) =>
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${textInHtml(title)}</title>` +
    `<style>${STYLE}</style></head><body>\n`,
  block: (block) => `${toHtml(toHast(block))}\n`,
  after: '</body></html>\n',
};

const textInHtml = (value: string): string => toHtml({ type: 'text', value });

const SCRIPTS: ReadonlyMap<string, Script> = new Map([
  ['md', markdown],
  ['html', html],
]);

/** What Parties and others sent under a Notification, as a document to read and to print. */
export function summaryWanted(order: ExportOrder): Wanted {
  const script = SCRIPTS.get(order.format);
  if (script === undefined) {
    const known = [...SCRIPTS.keys()].join(', ');
    throw notThere(`There is no summary as "${order.format}"; it is one of ${known}.`, 'format');
  }
  const lang = languageIn(order);
  refuseOthers(order);
  return {
    ending: order.format,
    mediaType: script.mediaType,
    describedBy: null,
    isPaged: true,
    open: async (asking: Asking) => {
      const summary = await readSummary(asking, lang);
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
