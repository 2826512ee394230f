import { sharingRefusal } from '../../access/access-code.js';
import { type Viewer } from '../../graph/viewer.js';
import { type RawRecord } from '../../graph/write/parse-record.js';
import { type Asking } from '../act/perform.js';
import { DRAFT, standing, type DraftBody } from '../draft/draft.js';
import { typeNamed } from '../draft/record-input.js';
import { referencesIn, withoutReferences } from '../draft/references.js';
import { sharingsOf, type Sharings } from '../draft/sharing-of.js';
import { rolesOf } from '../move/roles.js';
import { draftTraces } from '../naming/draft-traces.js';
import { type Trace } from '../naming/traces.js';
import { type Sharing } from '../submission/submission-access.js';
import { factsOf } from '../submission/submission-case.js';
import { anyViewer, type AudienceKind } from './audience-kind.js';
import { type Preview, type PreviewedRecord } from './preview.type.js';

/**
 * What an audience would see of a submission, for those who may read its drafts; null for all others.
 * Records outside of it count as visible only where the asker sees them too, so nothing can be learnt.
 */
export async function preview(
  { graph, schema, account }: Asking,
  id: string,
  kind: AudienceKind,
): Promise<Preview | null> {
  const held = (await graph.held(schema, [id])).get(id);
  if (account === null || held?.content.type.name !== 'Submission') return null;
  if (rolesOf(account, factsOf(held)).length === 0) return null;
  const found = await graph.documents<DraftBody>({ kind: DRAFT, about: id });
  const drafts = standing(found).map(({ body }) => body);
  const viewer = anyViewer(kind);
  const sharings = sharingsOf(schema, drafts);
  const facts = factsOf(held);
  const traces = await draftTraces({ graph, schema }, facts, drafts);
  const references = drafts.flatMap(({ type, fields }) =>
    referencesIn({ schema, type: typeNamed(schema, type) }, fields).map(({ text }) => text),
  );
  const others = await graph.held(schema, [...new Set(references)]);
  const canSee = (other: string): boolean => {
    const own = sharings.get(other);
    if (own !== undefined) return isShown(viewer, own) && !traces.get(other)?.length;
    return viewer.access.includes(others.get(other)?.access.access ?? '');
  };
  const { audience, sharingLevel } = facts;
  return {
    isVisible: isShown(viewer, { audience, sharingLevel, readers: null }),
    records: drafts.map((draft) => {
      const type = typeNamed(schema, draft.type);
      const hidden = referencesIn({ schema, type }, draft.fields).filter(
        ({ text }) => !canSee(text),
      );
      const telling = traces.get(draft.recordId) ?? [];
      return previewed(draft, { sharings, viewer, hidden, telling });
    }),
  };
}

const refusalOf = (sharing: Sharing, [trace]: readonly Trace[]): string | null =>
  sharingRefusal(sharing) ?? (trace === undefined ? null : tellingRefusal(trace));

const tellingRefusal = ({ path, message }: Trace): string =>
  `The submitter is not to be named, and in "${path.join('.')}" ${message}.`;

/** Who is meant by name alone is nobody of a kind. */
function isShown(viewer: Viewer, sharing: Sharing): boolean {
  return sharingRefusal(sharing) === null && viewer.access.includes(sharing.audience);
}

interface Seen {
  readonly sharings: Sharings;
  readonly viewer: Viewer;
  readonly hidden: ReturnType<typeof referencesIn>;
  readonly telling: readonly Trace[];
}

function previewed(
  { recordId, type, fields }: DraftBody,
  { sharings, viewer, hidden, telling }: Seen,
): PreviewedRecord {
  const sharing = sharings.get(recordId);
  if (sharing === undefined) throw new Error(`It is not known whom ${recordId} is for.`);
  const refusal = refusalOf(sharing, telling);
  const isVisible = refusal === null && isShown(viewer, sharing);
  const shown: RawRecord | null = isVisible ? withoutReferences(fields, hidden) : null;
  return {
    recordId,
    recordType: type,
    audience: sharing.audience,
    sharingLevel: sharing.sharingLevel,
    isVisible,
    refusal,
    fields: shown,
    partlyHidden: isVisible ? [...new Set(hidden.map(({ path }) => String(path[0])))] : [],
  };
}
