import { type Audience } from '../../access/audience.js';
import { typed } from '../../graph/typed.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { type Held } from '../../graph/write/held.js';
import { perform, type Actor } from '../act/perform.js';
import { CONSENT, inForce, type ConsentBody } from '../consent/consent.js';
import { personalWarnings } from '../draft/draft-view.js';
import { DRAFT, standing, type DraftBody } from '../draft/draft.js';
import { sharingsOf } from '../draft/sharing-of.js';
import { allowed } from '../move/allowed.js';
import { Move } from '../move/move.js';
import { refuseUnmet } from '../move/needs.js';
import { refuseTelling, toBeShown } from '../naming/unnamed.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { Refused } from '../refusal/refused.js';
import { publishedAccess } from '../submission/submission-access.js';
import { partsOf, type SubmissionCase } from '../submission/submission-case.js';
import { SubmitterNaming } from '../submission/submitter-naming.js';
import { planOf, refuseUnsourced, type Plan } from './plan.js';
import { type PublicationPlan, type PublishedRecord } from './publication-plan.type.js';
import { type PublishSubmissionInput } from './publish-submission.input.js';
import { isWithin } from './reach.js';

/** Publishes a submission, or shows what its publication would be. */
export async function publishSubmission(actor: Actor, input: PublishSubmissionInput) {
  const { dryRun, submission: id } = input;
  const answer = await perform(
    actor,
    { reason: 'PUBLISHED', submission: id, input, dryRun },
    async (unit) => {
      const { submission, transition } = await allowed(unit, actor.account, Move.PUBLISH, input);
      const needs = transition.needs.filter((need) => !(dryRun && need === 'PERSONS_CHECKED'));
      await refuseUnmet(needs, submission, input);
      return { submissionId: id, plan: await publish(submission, input), isDryRun: dryRun };
    },
  );
  return typed('SubmissionPublished', answer);
}

async function publish(
  submission: SubmissionCase,
  input: PublishSubmissionInput,
): Promise<PublicationPlan> {
  const { unit, held, id: about } = submission;
  const all = await unit.allDocuments<DraftBody>({ kind: DRAFT, about });
  const drafts = standing(all).map(({ body }) => body);
  const consents = await unit.allDocuments<ConsentBody>({ kind: CONSENT, about });
  const parts = await unit.heldWhole(partsOf(held));
  const plan = planOf({
    parts,
    sharings: sharingsOf(unit.schema, drafts),
    consents: inForce(consents),
    narrowed: input.audiences ?? [],
  });
  refuseUnsourced(plan, parts, await unit.heldWhole(citedBy(parts)));
  await refuseTelling(submission, shownIn(unit, parts, plan));
  const audience = headAudience(submission, input);
  const { sharingLevel } = submission;
  const head = publishedAccess(submission, { audience, sharingLevel, readers: null });
  unit.write({ content: held.content, access: head }, ...writes(submission, parts, plan));
  const { coveringNote, originalTitle } = held.content.properties;
  const warnings = personalWarnings({ coveringNote, original: { title: originalTitle } });
  return { audience, warnings, records: shown(plan, parts, drafts) };
}

function shownIn({ schema }: UnitOfWork, parts: ReadonlyMap<string, Held>, plan: Plan) {
  return [...plan].flatMap(([id, sharing]) => {
    const held = parts.get(id);
    return held === undefined ? [] : [toBeShown(schema, held.content, sharing)];
  });
}

const citedBy = (parts: ReadonlyMap<string, Held>): readonly string[] => [
  ...new Set(
    [...parts.values()].flatMap(({ content: { relations } }) =>
      relations.filter(({ type }) => type === 'CITES').map(({ to }) => to),
    ),
  ),
];

/** The submission itself goes no further than its submitter chose. */
function headAudience(submission: SubmissionCase, input: PublishSubmissionInput): Audience {
  const audience = input.audience ?? submission.audience;
  const agreed = { audience: submission.audience, readers: null };
  if (isWithin({ audience, readers: null }, agreed)) return audience;
  throw new Refused(RefusalCode.CONSENT_REQUIRED, tooWide(submission, audience), ['audience']);
}

const tooWide = ({ naming, audience: chosen }: SubmissionCase, audience: Audience): string =>
  naming === SubmitterNaming.UNNAMED
    ? `Its submitter is not to be named, so the submission itself stays with officers; leave ${audience} out.`
    : `For the submission itself its submitter chose ${chosen}, not ${audience}; narrow it or ask.`;

function writes(submission: SubmissionCase, parts: ReadonlyMap<string, Held>, plan: Plan) {
  return [...parts].flatMap(([id, { content }]) => {
    const sharing = plan.get(id);
    return sharing === undefined ? [] : [{ content, access: publishedAccess(submission, sharing) }];
  });
}

function shown(
  plan: Plan,
  parts: ReadonlyMap<string, Held>,
  drafts: readonly DraftBody[],
): readonly PublishedRecord[] {
  return [...plan]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([recordId, { audience, sharingLevel, readers }]) => {
      const fields = drafts.find((draft) => draft.recordId === recordId)?.fields ?? {};
      return {
        recordId,
        recordType: parts.get(recordId)?.content.type.name ?? '',
        audience,
        readers: readers ?? [],
        sharingLevel,
        warnings: personalWarnings(fields),
      };
    });
}
