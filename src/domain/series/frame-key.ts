import { hashOf } from '../../graph/write/content.js';

const KEY_LENGTH = 16;

/**
 * One key for what a series measures and how: series whose keys differ were not measured alike and
 * are never drawn as one line. What is not reported counts as a value of its own.
 */
export function frameKey(parts: readonly unknown[]): string {
  return hashOf(parts.map((part) => (isReported(part) ? part : null))).slice(0, KEY_LENGTH);
}

const isReported = (part: unknown): boolean =>
  Array.isArray(part) ? part.length > 0 : part !== undefined;
