import { type RawRecord } from '../../../graph/write/parse-record.js';
import { type RecordRow } from './read-record.js';

/** Records hold lists of objects of values, and nothing deeper. */
const MOST_LEVELS = 5;

const RIGHT = 'one object with an id, as {"id":"platform:…","title":{"en":"…"}}, in one line';

/** A record from a line that holds it as an object, in the shape that the seeds have. */
export function readJsonLine({
  line,
  text,
}: {
  readonly line: number;
  readonly text: string;
}): RecordRow {
  const value = parsed(text);
  const fault = faultIn(value);
  return {
    line,
    raw: fault === undefined ? (value as RawRecord) : {},
    faults:
      fault === undefined ? [] : [{ column: '(row)', value: text, wrong: fault, right: RIGHT }],
    titleOf: (path) =>
      path.map((step) => (typeof step === 'number' ? String(step + 1) : step)).join('.'),
  };
}

const NO_JSON = Symbol('no JSON');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return NO_JSON;
  }
}

function faultIn(value: unknown): string | undefined {
  if (value === NO_JSON) return 'no JSON';
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'no object';
  return isDeeper(value, MOST_LEVELS) ? 'lists or objects within too many others' : undefined;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
