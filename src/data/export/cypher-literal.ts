import { type Datatype } from './field.js';
import { type Value } from './flatten.js';

/** A value, or a list of them, that becomes a property. */
export interface Stored {
  readonly datatype: Datatype;
  readonly values: readonly Value[];
  readonly isList: boolean;
}

/** A map of properties, without those that have no value. */
export function cypherMap(properties: readonly (readonly [string, Stored])[]): string {
  const said = properties.flatMap(([name, stored]) => {
    const text = literal(stored);
    return text === null ? [] : [`${name}: ${text}`];
  });
  return `{${said.join(', ')}}`;
}

function literal({ datatype, values, isList }: Stored): string | null {
  const present = values.flatMap((value) => (value === null ? [] : [single(datatype, value)]));
  if (present.length === 0) return null;
  return isList ? `[${present.join(', ')}]` : (present[0] ?? null);
}

function single(datatype: Datatype, value: Exclude<Value, null>): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return datatype === 'integer' ? String(value) : float(value);
  if (datatype === 'dateTime') return `datetime(${cypherText(value)})`;
  if (datatype === 'date') return `date(${cypherText(value)})`;
  return cypherText(value);
}

/** With an exponent, for "1" would be an integer; Cypher knows no "+" in it. */
const float = (value: number): string => value.toExponential().replace('+', '');

const SIGNS: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'" };

/**
 * A text in single quotes on one line. Whatever is not plain stands as `\uXXXX`, which Cypher turns into
 * the sign itself wherever it stands: so the quote and the backslash must not be written like that.
 */
export const cypherText = (text: string): string =>
  `'${text.replace(/[\\'\p{C}\u2028\u2029]/gu, (sign) => SIGNS[sign] ?? escaped(sign))}'`;

const escaped = (sign: string): string =>
  sign
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
