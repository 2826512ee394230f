import { createHash } from 'node:crypto';

const BYTES = 6;

/** A short number for an id. Two ids may share one, so it only says that they may be the same. */
export function digestOfId(id: string): number {
  return createHash('sha256').update(id).digest().readUIntBE(0, BYTES);
}
