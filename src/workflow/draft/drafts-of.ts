import { type GraphQLSchema } from 'graphql';
import { type GraphSession } from '../../graph/session.js';
import { draftTraces } from '../naming/draft-traces.js';
import { type Traces } from '../naming/unnamed.js';
import { factsOf } from '../submission/submission-case.js';
import { draftView } from './draft-view.js';
import { DRAFT, standing, type DraftBody } from './draft.js';
import { type Draft } from './draft.type.js';

/** The drafts of a submission that somebody may read, each with what is still to be done. */
export async function draftsOf(
  graph: GraphSession,
  schema: GraphQLSchema,
  submission: string,
): Promise<readonly Draft[]> {
  const found = standing(await graph.documents<DraftBody>({ kind: DRAFT, about: submission }));
  const held = (await graph.held(schema, [submission])).get(submission);
  const bodies = found.map(({ body }) => body);
  const traces: Traces =
    held === undefined ? new Map() : await draftTraces({ graph, schema }, factsOf(held), bodies);
  return found.map((draft) => draftView(schema, draft, traces.get(draft.body.recordId) ?? []));
}
