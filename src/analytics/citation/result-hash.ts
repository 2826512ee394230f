import { hashOf } from '../../graph/write/content.js';

const SIGNIFICANT_DIGITS = 12;

/**
 * SHA-256 over the canonical JSON (RFC 8785) of an answer, numbers at 12 significant digits: what is
 * beyond them may differ between machines and says nothing.
 */
export const resultHash = (answer: unknown): string => hashOf(rounded(answer));

function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(SIGNIFICANT_DIGITS)) + 0;
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]));
}
