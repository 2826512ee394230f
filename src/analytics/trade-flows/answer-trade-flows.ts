import { badUserInput } from '../../graph/errors.js';
import { type GraphSession } from '../../graph/session.js';
import { type IsWanted } from '../citation/names-selected.js';
import { caveat } from '../estimate/caveat.js';
import { described, type Estimate } from '../estimate/estimate.js';
import { refusal, RefusalReason } from '../estimate/refusal.js';
import { askAcceptedNames, askPlaces, askSums, type TradeQuestion } from './ask-trade-flows.js';
import { type TradeFlowsArguments } from './trade-flows.input.js';
import {
  tradeFlowsOf,
  type Reported,
  type TradeLink,
  type TradeParts,
  type TradePlace,
  type TradeSum,
} from './trade-flows.js';

const MOST_SUMS = 50_000;
const LONGEST_NAME = 100;

/** Checks a question; what is wrong is an error that names the argument. */
export function checkedTradeFlows(asked: TradeFlowsArguments): TradeQuestion {
  const { taxon, term, unit, reporter, fromYear, toYear } = asked;
  refuseOtherLength('taxon', taxon, 2);
  refuseOtherLength('term', term, 1);
  refuseOtherLength('unit', unit, 0);
  if (fromYear > toYear) {
    throw badUserInput(`"fromYear" is ${fromYear}, after "toYear", ${toYear}; it is no later.`, [
      'fromYear',
    ]);
  }
  return {
    name: taxon,
    term,
    unit: unit === '' ? null : unit,
    reporter,
    from: fromYear,
    to: toYear,
  };
}

function refuseOtherLength(argument: string, text: string, least: number): void {
  if (text.length >= least && text.length <= LONGEST_NAME) return;
  throw badUserInput(
    `"${argument}" has ${text.length} characters; it has ${least} to ${LONGEST_NAME}.`,
    [argument],
  );
}

/** Asks the graph and gives the answer in the form of the schema, with the places where they are wanted. */
export async function answerTradeFlows(
  graph: GraphSession,
  asked: TradeQuestion,
  { asOf, isWanted }: { readonly asOf: string | null; readonly isWanted: IsWanted },
) {
  const { question, sums } = await sumsUnderAnyName(graph, asked, asOf);
  const { name } = question;
  const places = OF_PLACES.some(isWanted)
    ? await askPlaces(graph, codesIn(sums), asOf)
    : new Map<string, TradePlace>();
  const { total, years, links } = tradeFlowsOf(sums, places);
  const rows = total.direct.rows + total.reExport.rows;
  const idOf = (code: string): string | null => places.get(code)?.id ?? null;
  const shown = (parts: TradeParts) => shownParts(parts, question.unit);
  const shownLink = ({ exporter, importer, ...parts }: TradeLink) => ({
    exporter,
    exporterId: idOf(exporter),
    importer,
    importerId: idOf(importer),
    parts: shown(parts),
  });
  return {
    acceptedName: name,
    rows,
    total: shown(total),
    years: years.map((each) => ({ year: each.year, parts: shown(each) })),
    linkCount: links.length,
    allLinks: isWanted('links') ? links.map(shownLink) : [],
    caveats: [caveat('COLLECTION_NOT_WORLD', { records: rows })],
    searched: [{ kind: 'TradeRow', records: rows }],
  };
}

/** What rests on what the codes of exporters and importers stand for. */
const OF_PLACES = ['links', 'nonParty'];

const codesIn = (sums: readonly TradeSum[]): readonly string[] =>
  [...new Set(sums.flatMap(({ exporter, importer }) => [exporter, importer]))].sort();

/** Rows stand under accepted names: only where there are none under a name may it be a synonym. */
async function sumsUnderAnyName(graph: GraphSession, asked: TradeQuestion, asOf: string | null) {
  const sums = await sumsOf(graph, asked, asOf);
  if (sums.length > 0) return { question: asked, sums };
  const name = await acceptedName(graph, asked.name, asOf);
  if (name === asked.name) return { question: asked, sums };
  const question = { ...asked, name };
  return { question, sums: await sumsOf(graph, question, asOf) };
}

async function sumsOf(graph: GraphSession, question: TradeQuestion, asOf: string | null) {
  const sums = await askSums(graph, question, { limit: MOST_SUMS + 1, asOf });
  if (sums.length <= MOST_SUMS) return sums;
  throw badUserInput(
    `"${question.name}" has more than ${MOST_SUMS} flows of "${question.term}" in these years; ask for fewer years.`,
    ['toYear'],
  );
}

async function acceptedName(graph: GraphSession, name: string, asOf: string | null) {
  const [accepted, other] = await askAcceptedNames(graph, name, asOf);
  if (other === undefined) return accepted ?? name;
  throw badUserInput(
    `"${name}" is a synonym of ${accepted} and of ${other}; ask for one of these.`,
    ['taxon'],
  );
}

function shownParts(parts: TradeParts, unit: string | null) {
  const { appendixN, nonParty, conflicting } = parts;
  return {
    direct: quantityOf(parts.direct, unit),
    reExport: quantityOf(parts.reExport, unit),
    directRows: parts.direct.rows,
    reExportRows: parts.reExport.rows,
    appendixN,
    nonParty,
    conflicting,
  };
}

/** Where nobody reported anything there is no zero to tell. */
const quantityOf = ({ quantity, reported, rows }: Reported, unit: string | null): Estimate =>
  described(
    reported === 0
      ? refusal(rows === 0 ? RefusalReason.EMPTY : RefusalReason.MISSING_VALUE)
      : { value: quantity, interval: null },
    { unit: unit ?? 'specimens', n: reported, denominator: null, caveats: [] },
  );
