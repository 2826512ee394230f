import { toMarkdown } from 'mdast-util-to-markdown';
import { type Script } from './summary-script.js';

export const markdown: Script = {
  before: () => '',
  block: (block) => `${toMarkdown({ type: 'root', children: [block] })}\n`,
  after: '',
};
