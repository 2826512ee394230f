import { AccountKind, type Account } from '../../access/account.js';
import { ICCWC_MEMBERS } from '../../access/roles.js';
import { ownerOf } from '../../access/viewer-of.js';
import { typed } from '../../graph/typed.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { type RecordContent } from '../../graph/write/content.js';
import { type RawRecord } from '../../graph/write/parse-record.js';
import { perform, type Actor } from '../act/perform.js';
import { randomSigns } from '../act/random-slug.js';
import { mergeInput } from '../draft/merge-input.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { detail, Refused } from '../refusal/refused.js';
import { Confirmation } from './confirmation.js';
import { EnteredBy } from './entered-by.js';
import { type OnBehalfOfInput, type StartSubmissionInput } from './start-submission.input.js';
import { draftAccess } from './submission-access.js';
import { HEAD_DEFAULTS, submissionContent } from './submission-content.js';
import { SubmitterKind } from './submitter-kind.js';

const ID_SIGNS = 16;

/** Begins a submission: one's own, or an officer's transcript of what somebody else sent. */
export async function startSubmission(actor: Actor, input: StartSubmissionInput) {
  const { account, schema } = actor;
  const id = `submission:${randomSigns(ID_SIGNS)}`;
  const answer = await perform(
    actor,
    { reason: 'STARTED', submission: id, input },
    async (unit) => {
      const raw = { ...HEAD_DEFAULTS, ...whoSends(account, input), id };
      const content = submissionContent(schema, mergeInput(raw, (input.head ?? {}) as RawRecord), [
        'head',
      ]);
      await refuseUnknown(unit, content);
      unit.write({ content, access: draftAccess(account) });
      return { submissionId: id };
    },
  );
  return typed('SubmissionDone', answer);
}

function whoSends(account: Account, { onBehalfOf }: StartSubmissionInput): RawRecord {
  if (account.kind === AccountKind.SECRETARIAT_OFFICER) return transcript(onBehalfOf ?? undefined);
  const owner = ownerOf(account);
  if (owner === null) {
    throw new Refused(
      RefusalCode.FORBIDDEN,
      `An account of the kind ${account.kind} sends in nothing; focal points, partners of ICCWC, ` +
        'organisations and experts do.',
    );
  }
  if (onBehalfOf) {
    throw new Refused(
      RefusalCode.FORBIDDEN,
      'Only officers of the Secretariat enter what somebody else sent; leave "onBehalfOf" out.',
      ['onBehalfOf'],
    );
  }
  return {
    submitterKind: kindOf(account),
    enteredBy: EnteredBy.SUBMITTER,
    ...(owner === account.id ? {} : { submitter: owner }),
  };
}

const kindOf = ({ kind }: Account): SubmitterKind => {
  if (kind === AccountKind.FOCAL_POINT) return SubmitterKind.PARTY;
  return kind === AccountKind.ICCWC_PARTNER
    ? SubmitterKind.ICCWC_PARTNER
    : SubmitterKind.OTHER_ORGANISATION_OR_EXPERT;
};

function transcript(onBehalfOf: OnBehalfOfInput | undefined): RawRecord {
  if (onBehalfOf === undefined) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      'An officer enters what somebody else sent; say in "onBehalfOf" who that is.',
      ['onBehalfOf'],
    );
  }
  const { submitterKind, submitter } = onBehalfOf;
  if (!fits(submitterKind, submitter ?? null)) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      `${submitter ?? 'Nobody named'} is no ${submitterKind}; name a "party:…", a member of ICCWC, ` +
        'or another "organisation:…", and nobody for an expert.',
      ['onBehalfOf', 'submitter'],
    );
  }
  return {
    submitterKind,
    enteredBy: EnteredBy.SECRETARIAT,
    confirmation: Confirmation.NOT_ASKED,
    ...(submitter ? { submitter } : {}),
  };
}

function fits(kind: SubmitterKind, submitter: string | null): boolean {
  const isMember = submitter !== null && ICCWC_MEMBERS.includes(submitter);
  switch (kind) {
    case SubmitterKind.PARTY:
      return submitter?.startsWith('party:') ?? false;
    case SubmitterKind.ICCWC_PARTNER:
      return isMember;
    case SubmitterKind.OTHER_ORGANISATION_OR_EXPERT:
      return submitter === null || (submitter.startsWith('organisation:') && !isMember);
  }
}

/** What a head refers to must be there to be seen. */
export async function refuseUnknown(unit: UnitOfWork, { relations }: RecordContent): Promise<void> {
  const ids = relations.map(({ to }) => to);
  const visible = await unit.visible(ids);
  const unknown = ids.filter((id) => !visible.has(id));
  if (unknown.length === 0) return;
  throw new Refused(
    RefusalCode.INVALID_INPUT,
    'The submission names what is not there; the details say what.',
    ['head'],
    unknown.map((id) => detail(['head'], `there is no "${id}"; look up its id`)),
  );
}
