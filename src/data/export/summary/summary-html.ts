import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { type Script } from './summary-script.js';

const STYLE = `body{font:11pt/1.5 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#111;background:#fff}
h1,h2,h3{line-height:1.2;font-family:Arial,sans-serif}a{color:#00539b;overflow-wrap:anywhere}
@page{size:A4;margin:20mm}@media print{body{margin:0;max-width:none;padding:0}h2,h3{break-after:avoid}li{break-inside:avoid}}`;

export const html: Script = {
  before: (title) =>
    `<!doctype html>\n<html lang="en"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${textInHtml(title)}</title>` +
    `<style>${STYLE}</style></head><body>\n`,
  block: (block) => `${toHtml(toHast(block))}\n`,
  after: '</body></html>\n',
};

const textInHtml = (value: string): string => toHtml({ type: 'text', value });
