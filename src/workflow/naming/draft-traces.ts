import { type GraphQLSchema } from 'graphql';
import { Audience } from '../../access/audience.js';
import { type GraphSession } from '../../graph/session.js';
import { type DraftBody } from '../draft/draft.js';
import { typeNamed } from '../draft/record-input.js';
import { sharingsOf } from '../draft/sharing-of.js';
import { type SubmissionFacts } from '../submission/submission-case.js';
import { shelfOf, tracesOf, type Traces } from './unnamed.js';

interface Place {
  readonly graph: GraphSession;
  readonly schema: GraphQLSchema;
}

/** What in drafts would tell who sent them, were they published to whom they are meant for. */
export function draftTraces(
  { graph, schema }: Place,
  submission: SubmissionFacts,
  drafts: readonly DraftBody[],
): Promise<Traces> {
  const sharings = sharingsOf(schema, drafts);
  const records = drafts.map(({ type, recordId, fields }) => ({
    type: typeNamed(schema, type),
    recordId,
    fields,
    reach: sharings.get(recordId) ?? { audience: Audience.OFFICERS, readers: null },
  }));
  return tracesOf(shelfOf(graph, schema), submission, records);
}
