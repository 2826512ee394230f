import { type Progress } from '../import/context.js';
import { type Header } from './line.js';
import { partsOf, type Part } from './read-release.js';
import { ReleaseRefused } from './release-refused.js';
import { kindOf, type NodeKind, type StoreForm } from './store-form.js';

export interface ReleaseFile {
  readonly path: string;
  readonly header: Header;
}

export interface Watching {
  readonly signal: AbortSignal;
  readonly progress?: (progress: Progress) => void;
}

/** All lines, nodes and relationships alike. */
export const partsIn = ({ nodes, relationships }: Header): number => nodes + relationships;

/**
 * Reads a release once from its first line to its last, so that one that is not whole, or holds what
 * this version does not know, is refused before anything is written. Throws `ReleaseRefused`.
 */
export async function proveRelease(
  { path, header }: ReleaseFile,
  form: StoreForm,
  { signal, progress }: Watching,
): Promise<void> {
  const of = partsIn(header);
  let rows = 0;
  for await (const part of partsOf(path)) {
    signal.throwIfAborted();
    refuseUnknown(path, form, part);
    progress?.({ step: 'CHECK', rows: (rows += 1), of });
  }
}

function refuseUnknown(path: string, form: StoreForm, part: Part): void {
  if (isKnown(form, part)) return;
  const name = part.line === 'NODE' ? `a node labelled ${part.labels.join(', ')}` : part.type;
  throw new ReleaseRefused(
    `${path} holds what this version does not know, as ${name}; load it with the version that wrote it or a later one.`,
  );
}

function isKnown(form: StoreForm, part: Part): boolean {
  if (part.line === 'NODE') return kindOf(form, part) !== undefined;
  const { from, type, to } = part;
  const hasEnds = isEnd(form.starts, from) && isEnd(form.ends, to);
  return hasEnds && form.relationshipTypes.has(type);
}

const isEnd = (kinds: readonly NodeKind[], [label, ...key]: readonly string[]): boolean =>
  kinds.some((kind) => kind.label === label && kind.key.length === key.length);
