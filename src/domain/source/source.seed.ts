import { type RecordContent } from '../../graph/write/content.js';
import { SourceReliability } from './source-reliability.js';

/**
 * Gives each source the report that it goes back to: itself, or what it quotes, as far back as the
 * quotations lead. Two sources with one origin are one witness, and general knowledge is none.
 */
export function withOrigins(records: readonly RecordContent[]): readonly RecordContent[] {
  const quoted = new Map(
    records
      .filter(({ type }) => type.name === 'Source')
      .map(({ id, relations }) => [id, relations.find(({ type }) => type === 'QUOTES')?.to]),
  );
  return records.map((record) =>
    quoted.has(record.id)
      ? { ...record, properties: { ...record.properties, origin: originOf(record, quoted) } }
      : record,
  );
}

type Quotations = ReadonlyMap<string, string | undefined>;

function originOf({ id, properties }: RecordContent, quoted: Quotations): string | null {
  return properties['reliability'] === SourceReliability.GENERAL_KNOWLEDGE
    ? null
    : firstReport(id, quoted);
}

function firstReport(id: string, quoted: Quotations): string {
  const seen = new Set<string>();
  let origin = id;
  for (let next = quoted.get(id); next !== undefined && !seen.has(next); next = quoted.get(next)) {
    seen.add(next);
    origin = next;
  }
  return origin;
}
