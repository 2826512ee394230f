import { csvLine } from '../csv-line.js';
import { ABOUT_COLUMN } from './csv.js';
import { type Value } from './flatten.js';

/**
 * An answer as one table (RFC 4180) with a row for each single value, whatever lists stand in it: `path`
 * says where the value stands, as `trace.hits[0].platform.id` with positions from 0, and `value` what it
 * is. A list without anything in it has a row with an empty value, so that "nothing found" is said too.
 */
export function answerTable(answer: unknown, told: string): string {
  const rows = valuesIn(answer, '').map(({ path, value }, index) => {
    return csvLine([
      path,
      typeof value === 'boolean' ? String(value) : value,
      index === 0 ? told : '',
    ]);
  });
  return [csvLine(['path', 'value', ABOUT_COLUMN]), ...rows].join('');
}

interface Place {
  readonly path: string;
  readonly value: Value;
}

function valuesIn(value: unknown, path: string): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [{ path, value: value as Value }];
  const inner = Array.isArray(value)
    ? value.map((each, index) => valuesIn(each, `${path}[${index}]`))
    : Object.entries(value).map(([name, each]) =>
        valuesIn(each, path === '' ? name : `${path}.${name}`),
      );
  return inner.length === 0 ? [{ path, value: null }] : inner.flat();
}
