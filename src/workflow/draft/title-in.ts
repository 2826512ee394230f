import { type RawRecord } from '../../graph/write/parse-record.js';
import { withoutNothing } from './merge-input.js';

/** Some text that names a record. */
export function titleIn({ title, name }: RawRecord): string {
  const text = title ?? name;
  if (typeof text === 'string') return text;
  const { en, fr, es } = (withoutNothing(text) ?? {}) as Readonly<Record<string, string>>;
  return en ?? fr ?? es ?? '';
}
