import { type GraphQLResolveInfo } from 'graphql';
import { badUserInput } from '../../graph/errors.js';
import { type AnalysisContext } from '../analysis-context.js';
import { citedAnswer } from '../citation/cite.js';
import { askAssociation } from './ask-correlate.js';
import { askedQuestion } from './asked-question.js';
import { associationOf, type Runner } from './association.js';
import { type AssociationData } from './association-question.js';
import { type CorrelateArguments } from './correlate.input.js';
import { type AssociationPoint, type ExcludedReading } from './correlate.type.js';
import { addedCounts } from './permutation-draws.js';
import { type FitData } from './within-fit.js';

/** Checks the question, asks the graph, and gives the association in the form of the schema. */
export function answerCorrelate(
  context: AnalysisContext,
  info: GraphQLResolveInfo,
  asked: CorrelateArguments,
) {
  const { analysis, graph } = context;
  const question = askedQuestion(asked, analysis.mostDraws);
  return citedAnswer(context, info, question.seed, async (instant) => {
    const data = await askAssociation(graph, asked, instant);
    const found = await associationOf(data, question, inThreads(analysis));
    return { searched: searchedIn(data), ...found };
  });
}

/** Fits are few and long, so they are dealt out to parts of a fixed number. */
const PARTS_OF_FITS = 8;

function inThreads(analysis: AnalysisContext['analysis']): Runner {
  return {
    fits: async (data) => {
      const parts = await Promise.all(
        dealt(data).map((part) => analysis.inParallel('withinFits', part, part.requests.length)),
      );
      const fits = parts.map((part) => part.flat());
      return data.requests.flatMap(
        (_, i) => fits[i % PARTS_OF_FITS]?.[Math.floor(i / PARTS_OF_FITS)] ?? [],
      );
    },
    bootstrap: async (data, draws) => {
      const parts = await analysis.inParallel('bootstrapDraws', data, draws);
      return data.tables.map((_, table) => parts.flatMap((part) => part[table] ?? []));
    },
    permutations: async (data, draws) =>
      addedCounts(await analysis.inParallel('permutationCounts', data, draws)),
  };
}

const dealt = ({ requests, ...data }: FitData): readonly FitData[] =>
  Array.from({ length: PARTS_OF_FITS }, (_, part) => ({
    ...data,
    requests: requests.filter((_request, i) => i % PARTS_OF_FITS === part),
  }));

function searchedIn({ outcome, exposure, heldStill, sites }: AssociationData) {
  const series = [...outcome, ...exposure, ...(heldStill ?? []), ...(sites ?? [])];
  const readings = new Set(series.flatMap((each) => each.readings.map(({ id }) => id)));
  return [{ kind: 'Reading', records: readings.size }];
}

interface Page {
  readonly first: number;
  readonly skip: number;
}

const MOST_ROWS = 500;

function pageOf<Row>(rows: readonly Row[], { first, skip }: Page): readonly Row[] {
  if (first < 1 || first > MOST_ROWS) {
    throw badUserInput(`"first" is ${first}; it must be from 1 to ${MOST_ROWS}.`, ['first']);
  }
  if (skip < 0) throw badUserInput(`"skip" is ${skip}; it must be 0 or more.`, ['skip']);
  return rows.slice(skip, skip + first);
}

/** Some of the rows, in their order. */
export const pointsPage = (rows: readonly AssociationPoint[], page: Page) => ({
  totalCount: rows.length,
  nodes: pageOf(rows, page),
});

/** Some of the excluded readings, in their order, and how many for which reason. */
export function excludedPage(exclusions: readonly ExcludedReading[], page: Page) {
  const reasons = [...new Set(exclusions.map(({ reason }) => reason))].sort();
  return {
    totalCount: exclusions.length,
    counts: reasons.map((reason) => ({
      reason,
      count: exclusions.filter((each) => each.reason === reason).length,
    })),
    nodes: pageOf(exclusions, page),
  };
}
