import {
  execute,
  getNamedType,
  isInterfaceType,
  isObjectType,
  parse,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { viewerClassOf } from '../../access/viewer-class.js';
import { type GraphContext } from '../../graph/session.js';
import { type AnswerCitationInput } from './citation.input.js';

export enum CitationVerification {
  MATCH = 'MATCH',
  NO_MATCH = 'NO_MATCH',
}

/**
 * Asks a cited question again, as whoever verifies, and says whether the answer has the cited hash and
 * no more. A question that cannot be asked any more matches nothing; throws where the database fails.
 */
export async function verifyCitation(
  schema: GraphQLSchema,
  contextValue: GraphContext,
  { question, parameters, viewerClass, asOf, resultHash }: AnswerCitationInput,
): Promise<CitationVerification> {
  const field = citedField(schema, question);
  if (field === undefined || viewerClass !== viewerClassOf(contextValue.graph.viewer)) {
    return CitationVerification.NO_MATCH;
  }
  const result = await execute({
    schema,
    document: parse(textOf(field)),
    variableValues: { ...parameters, [INSTANT]: asOf },
    contextValue,
  });
  refuseFailure(result);
  const answer = result.data?.[question] as
    { readonly citation: { readonly resultHash: string } | null } | null | undefined;
  return answer?.citation?.resultHash === resultHash
    ? CitationVerification.MATCH
    : CitationVerification.NO_MATCH;
}

/** No argument of a field begins so: GraphQL keeps such names to itself in schemas alone. */
const INSTANT = '__asOf';

function citedField(schema: GraphQLSchema, question: string) {
  const field = Object.hasOwn(schema.getQueryType()?.getFields() ?? {}, question)
    ? schema.getQueryType()?.getFields()[question]
    : undefined;
  const cited = schema.getType('CitedAnswer');
  const type = field === undefined ? undefined : getNamedType(field.type);
  if (!isInterfaceType(cited) || !isObjectType(type)) return undefined;
  return type.getInterfaces().includes(cited) ? field : undefined;
}

function textOf({ name, args }: GraphQLField<unknown, unknown>): string {
  const variables = args.map((argument) => `$${argument.name}: ${String(argument.type)}`);
  const given = args.map((argument) => `${argument.name}: $${argument.name}`);
  const argumentList = given.length === 0 ? '' : `(${given.join(', ')})`;
  return `query Verify(${[...variables, `$${INSTANT}: DateTime!`].join(', ')})
    @asOf(recordedAt: $${INSTANT}) { ${name}${argumentList} { citation { resultHash } } }`;
}

/** Bad input is what was cited: it matches nothing. Anything else is not the citation's fault. */
function refuseFailure({ errors = [] }: ExecutionResult): void {
  const failure = errors.find(
    ({ originalError, extensions }) =>
      originalError !== undefined && extensions['code'] !== 'BAD_USER_INPUT',
  );
  if (failure?.originalError) throw failure.originalError;
}
