import { type RecordContent } from '../../graph/write/content.js';
import { SourceReliability } from './source-reliability.js';

/**
 * Gives each source the report that it goes back to: itself, or what it quotes, as far back as the
 * quotations lead, those of `held` sources among them. Two sources with one origin are one witness,
 * and general knowledge is none.
 */
export function withOrigins(
  records: readonly RecordContent[],
  held: ReadonlyMap<string, string> = new Map(),
): readonly RecordContent[] {
  const sources = records.filter(({ type }) => type.name === 'Source');
  const own = sources.map(
    ({ id, relations }) => [id, relations.find(({ type }) => type === 'QUOTES')?.to] as const,
  );
  const quoted = new Map<string, string | undefined>([...held, ...own]);
  const ids = new Set(own.map(([id]) => id));
  return records.map((record) =>
    ids.has(record.id)
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
