import { type Account } from '../../access/account.js';
import { Audience } from '../../access/audience.js';
import { RecordStatus } from '../../domain/vocabulary/record-status.js';
import { SharingLevel } from '../../domain/vocabulary/sharing-level.js';
import { type StoredValue } from '../../graph/values/value-shape.js';
import { type UnitOfWork } from '../../graph/write/act.js';
import { type Held } from '../../graph/write/held.js';
import { memberOf } from '../act/member-of.js';
import { EnteredBy } from './entered-by.js';
import { SubmitterKind } from './submitter-kind.js';
import { SubmitterNaming } from './submitter-naming.js';

/** What of a submission decides what can be done with it. */
export interface SubmissionFacts {
  readonly held: Held;
  readonly id: string;
  readonly status: RecordStatus;
  readonly submitterKind: SubmitterKind;
  readonly enteredBy: EnteredBy;
  /** Whose it is from the day that it is handed in: the Party, body or account of its submitter. */
  readonly owner: string | null;
  readonly naming: SubmitterNaming;
  /** Whom the submission itself is for: officers alone where its submitter is not to be named. */
  readonly audience: Audience;
  readonly sharingLevel: SharingLevel;
  readonly isNil: boolean;
}

/** A submission in somebody's hands, read under the lock of the act. */
export interface SubmissionCase extends SubmissionFacts {
  readonly unit: UnitOfWork;
  readonly account: Account;
}

export function factsOf(held: Held): SubmissionFacts {
  const { properties, relations, id } = held.content;
  const naming = memberOf(SubmitterNaming, properties['naming']);
  const submitter = relations.find(({ type }) => type === 'SENT_BY')?.to;
  return {
    held,
    id,
    status: memberOf(RecordStatus, held.access.status),
    submitterKind: memberOf(SubmitterKind, properties['submitterKind']),
    enteredBy: memberOf(EnteredBy, properties['enteredBy']),
    // Its access says so first: what it is sent by may be hidden from whoever asks.
    owner: held.access.owner ?? submitter ?? null,
    naming,
    audience:
      naming === SubmitterNaming.UNNAMED
        ? Audience.OFFICERS
        : memberOf(Audience, properties['audience']),
    sharingLevel: memberOf(SharingLevel, properties['sharingLevel']),
    isNil: properties['nilReturn'] === true,
  };
}

/** The submission that something came in with, whoever may see it: for rules, not for showing. */
export async function submissionOf(
  unit: UnitOfWork,
  id: string,
): Promise<SubmissionFacts | undefined> {
  const containing = await unit.sourcesOf({ id, relation: 'CONTAINS' });
  const [submission] =
    containing.length > 0 ? containing : await unit.sourcesOf({ id, relation: 'SUPPLIES' });
  if (submission === undefined) return undefined;
  const held = (await unit.heldWhole([submission])).get(submission);
  return held === undefined ? undefined : factsOf(held);
}

/** The ids of everything that was handed in with it. */
export function partsOf({ content: { relations } }: Held): readonly string[] {
  return relations
    .filter(({ type }) => type === 'CONTAINS' || type === 'SUPPLIES')
    .map(({ to }) => to);
}

/** The content of a submission with some properties changed. */
export function withProperties(
  { content }: Held,
  changed: Readonly<Record<string, StoredValue>>,
): Held['content'] {
  return { ...content, properties: { ...content.properties, ...changed } };
}
