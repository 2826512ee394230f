import { typeOfId } from '../../graph/mapping.js';
import { type Held } from '../../graph/write/held.js';
import { rawField } from '../../graph/write/raw-record.js';
import { type Asking } from '../act/perform.js';
import { withoutHidden } from '../draft/references.js';
import { ProposalStatus } from './proposal-status.js';
import { PROPOSAL, type ProposalBody, type ProposalDocument } from './proposal.js';
import { type Proposal } from './proposal.type.js';

const MOST = 250;

/** The proposals on a record that somebody may read, the newest 250, oldest first. */
export async function proposalsOn(asking: Asking, recordId: string): Promise<readonly Proposal[]> {
  const { graph, schema } = asking;
  const held = (await graph.held(schema, [recordId])).get(recordId);
  if (held === undefined) return [];
  const found = await graph.documents<ProposalBody>({ kind: PROPOSAL, about: recordId });
  return Promise.all(found.slice(-MOST).map((proposal) => proposalView(asking, held, proposal)));
}

/** Both sides name only what the reader may see. */
async function proposalView(
  { graph, schema }: Asking,
  held: Held,
  { id, stateId, body }: ProposalDocument,
): Promise<Proposal> {
  const { changes, decisions, status, baseStateId } = body;
  const type = typeOfId(schema, body.recordId) ?? held.content.type;
  const place = { graph, schema, type };
  const fields = Object.keys(changes);
  const now = fields.map((field) => [field, rawField(schema, held.content, field)] as const);
  const before = await withoutHidden(place, Object.fromEntries(now));
  const after = await withoutHidden(place, changes);
  return {
    ...body,
    id,
    stateId,
    isOutdated: status === ProposalStatus.OPEN && held.stateId !== baseStateId,
    changes: fields.map((field) => {
      const decision = decisions.find((each) => each.field === field);
      return {
        field,
        before: before[field] ?? null,
        after: after[field] ?? null,
        accepted: decision?.accepted ?? null,
        reason: decision?.reason ?? null,
      };
    }),
  };
}
