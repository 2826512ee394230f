import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { getArgumentValues } from 'graphql/execution/values.js';
import { ViewerClass, viewerClassOf } from '../../access/viewer-class.js';
import { asOfInstant } from '../../graph/as-of.js';
import { type GraphContext, type GraphSession } from '../../graph/session.js';
import { type SearchedRecords } from './certificate.type.js';
import { type AnswerCitation } from './citation.type.js';
import { type CitedAnswer } from './cited-answer.type.js';
import { namesSelected, type IsWanted } from './names-selected.js';
import { resultHash } from './result-hash.js';
import { SOFTWARE_VERSION } from './software-version.js';

interface Searched {
  /** What was looked through; how many of each kind the viewer may see. */
  readonly searched: readonly SearchedRecords[];
}

/**
 * Answers a field of Query so that the answer can be cited. `compute` reads as of the instant that it
 * is given, null for the present, and gives plain data in a fixed order: ids, codes, dates and numbers,
 * no text in a language, since all of it is hashed. What is not wanted it may leave out; where a citation
 * or a certificate is asked for, all is wanted.
 */
export async function citedAnswer<Answer extends Searched>(
  { graph }: GraphContext,
  info: GraphQLResolveInfo,
  seed: number | null,
  compute: (instant: string | null, isWanted: IsWanted) => Promise<Answer>,
): Promise<Answer & CitedAnswer> {
  const viewerClass = viewerClassOf(graph.viewer);
  const asOf = asOfInstant(info) ?? (await settledFor(graph));
  const names = namesSelected(info);
  const isWhole = names.has('citation') || names.has('certificate');
  const answer = await compute(asOf, (name) => isWhole || names.has(name));
  const searched = [...answer.searched].sort((a, b) => (a.kind < b.kind ? -1 : 1));
  return {
    ...answer,
    citation:
      asOf === null || !isWhole ? null : await citationOf(graph, info, { asOf, seed, answer }),
    certificate: { searched, asOf, viewerClass },
  };
}

/**
 * The public reads as of the last public change, which is all that it sees of the present: so one
 * answer is of one instant and can be asked for again. Who signed in may see later changes.
 */
function settledFor(graph: GraphSession): Promise<string | null> {
  const isPublic = viewerClassOf(graph.viewer) === ViewerClass.PUBLIC;
  return isPublic ? graph.lastPublicInstant() : Promise.resolve(null);
}

async function citationOf(
  graph: GraphSession,
  info: GraphQLResolveInfo,
  { asOf, seed, answer }: { readonly asOf: string; seed: number | null; answer: object },
): Promise<AnswerCitation> {
  return {
    question: info.fieldName,
    parameters: argumentsOf(info),
    viewerClass: viewerClassOf(graph.viewer),
    dataVersion: await graph.lastPublicInstant(),
    asOf,
    softwareVersion: SOFTWARE_VERSION,
    seed,
    resultHash: resultHash(answer),
  };
}

function argumentsOf({ parentType, fieldName, fieldNodes, variableValues }: GraphQLResolveInfo) {
  const field = parentType.getFields()[fieldName];
  const [node] = fieldNodes;
  if (field === undefined || node === undefined) throw new Error(`There is no "${fieldName}".`);
  const values = getArgumentValues(field, node, variableValues);
  const given = field.args.filter(({ name }) => values[name] !== undefined);
  return Object.fromEntries(given.map(({ name, type }) => [name, asWritten(values[name], type)]));
}

/** A value as a question writes it: an enum may mean another value than its name. */
function asWritten(value: unknown, type: GraphQLInputType): unknown {
  if (value === null || value === undefined) return value;
  if (isNonNullType(type)) return asWritten(value, type.ofType);
  if (isListType(type))
    return (value as readonly unknown[]).map((each) => asWritten(each, type.ofType));
  if (isEnumType(type)) return type.serialize(value);
  if (!isInputObjectType(type)) return value;
  const fields = type.getFields();
  const written = Object.entries(value as Readonly<Record<string, unknown>>).map(([name, each]) => {
    const field = fields[name];
    return [name, field === undefined ? each : asWritten(each, field.type)];
  });
  return Object.fromEntries(written) as unknown;
}
