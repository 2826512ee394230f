import type { RootContent } from 'mdast';

/** How a summary is written down. */
export interface Script {
  readonly before: (title: string) => string;
  /** Escapes whatever a text holds; no block is ever raw. */
  readonly block: (block: RootContent) => string;
  readonly after: string;
}
