import { type RecordContent } from '../../graph/write/content.js';

/**
 * Gives each source the report that it goes back to: itself, or what it quotes, as far back as the
 * quotations lead. Two sources with one origin are one witness.
 */
export function withOrigins(records: readonly RecordContent[]): readonly RecordContent[] {
  const quoted = new Map(
    records
      .filter(({ type }) => type.name === 'Source')
      .map(({ id, relations }) => [id, relations.find(({ type }) => type === 'QUOTES')?.to]),
  );
  return records.map((record) =>
    quoted.has(record.id)
      ? { ...record, properties: { ...record.properties, origin: originOf(record.id, quoted) } }
      : record,
  );
}

function originOf(id: string, quoted: ReadonlyMap<string, string | undefined>): string {
  const seen = new Set<string>();
  let origin = id;
  for (let next = quoted.get(id); next !== undefined && !seen.has(next); next = quoted.get(next)) {
    seen.add(next);
    origin = next;
  }
  return origin;
}
