import { JurisdictionStatus } from '../../domain/jurisdiction/jurisdiction-status.js';
import { type GraphSession } from '../../graph/session.js';
import { type TradePlace, type TradeSum } from './trade-flows.js';
import { type TradeReporter } from './trade-reporter.js';

export interface TradeQuestion {
  readonly name: string;
  readonly term: string;
  /** Null for numbers of specimens. */
  readonly unit: string | null;
  readonly reporter: TradeReporter;
  readonly from: number;
  readonly to: number;
}

/** The accepted names that a synonym stands for: none, one, or two where it is not clear. */
export async function askAcceptedNames(
  graph: GraphSession,
  name: string,
  asOf: string | null,
): Promise<readonly string[]> {
  const query = `synonyms:${inQuotationMarks(name)}`;
  const rows = await graph.ask('trade-flows/accepted-name', { name, query }, asOf);
  return rows.map(([accepted]) => accepted as string);
}

/** A text as one word of the query language of full-text indexes, whatever signs it holds. */
const inQuotationMarks = (text: string): string => `"${text.replace(/["\\]/g, String.raw`\$&`)}"`;

/** Sums in the order of year, exporter and importer, so many at most. */
export async function askSums(
  graph: GraphSession,
  question: TradeQuestion,
  { limit, asOf }: { readonly limit: number; readonly asOf: string | null },
): Promise<readonly TradeSum[]> {
  const below = `${question.name} `;
  const rows = await graph.ask('trade-flows/sums', { ...question, below, limit }, asOf);
  return rows.map((row) => {
    const [year, exporter, importer, isDirect, ...counts] = row;
    const [count, conflicting, appendixN, reported, quantity] = counts as readonly number[];
    return {
      year,
      exporter,
      importer,
      isDirect,
      rows: count,
      conflicting,
      appendixN,
      reported,
      quantity,
    } as TradeSum;
  });
}

/** What codes stand for; XX, XV and ZZ stand for no place. */
export async function askPlaces(
  graph: GraphSession,
  codes: readonly string[],
  asOf: string | null,
): Promise<ReadonlyMap<string, TradePlace>> {
  const rows = await graph.ask('trade-flows/places', { codes }, asOf);
  return new Map(
    rows.map(([code, id, status, inForceBy]) => [
      code as string,
      {
        id: status === JurisdictionStatus.PSEUDO ? null : (id as string),
        inForceBy: inForceBy as string | null,
      },
    ]),
  );
}
