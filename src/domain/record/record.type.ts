import {
  AbstractEntity,
  Edge,
  EdgePage,
  Edges,
  Localised,
  Managed,
  named,
  Pairs,
  Property,
  Text,
} from '../../graph/declare.js';
import { DateTime } from '../../graph/values/instant.js';
import { type LocalisedText } from '../../graph/values/localised.js';
import { ClaimSubject } from '../claim/claim-subject.type.js';
import type { Duty } from '../duty/duty.type.js';
import { Identified } from '../node/identified.type.js';
import { Node } from '../node/node.type.js';
import { Sourced } from '../source/sourced.type.js';
import { Confidence } from '../vocabulary/confidence.js';
import { RecordStatus } from '../vocabulary/record-status.js';
import { SharingLevel } from '../vocabulary/sharing-level.js';
import { SourceKind } from '../vocabulary/source-kind.js';
import { Verification } from '../vocabulary/verification.js';
import { Gap, GAP_PARTS } from './gap.js';
import { TRANSLATION_PARTS, UnofficialTranslation } from './unofficial-translation.js';

/** What every record of evidence says of itself. Its GraphQL name is Record. */
@AbstractEntity({
  name: 'Record',
  description:
    'A record of evidence: what a cited source says of the world. That nothing is recorded does not ' +
    'mean that nothing is there.',
  list: 'records',
  implements: [Node, Identified, Sourced, ClaimSubject],
})
export abstract class EvidenceRecord {
  @Localised({
    description: 'What the record is about, in a few words.',
    filter: true,
    sort: true,
    search: 'TITLE',
  })
  title!: LocalisedText;

  @Localised({
    description: 'What the record says, in a sentence or two.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  summary!: LocalisedText | null;

  @Text({
    description: 'Reserves and remarks for which there is no field.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  note!: string | null;

  @Property(() => SourceKind, {
    description: 'By which way it came into the graph. Only a submission answers a duty.',
    filter: true,
  })
  sourceKind!: SourceKind;

  @Property(() => Verification, { description: 'What it rests on.', filter: true })
  verification!: Verification;

  @Property(() => Confidence, {
    description: 'How far its sources carry it.',
    filter: true,
  })
  confidence!: Confidence;

  @Property(() => SharingLevel, {
    description: 'How far it may be passed on (Traffic Light Protocol 2.0).',
    filter: true,
  })
  sharingLevel!: SharingLevel;

  @Managed(() => RecordStatus, {
    description: 'How far it has come on its way to publication.',
    filter: true,
  })
  status!: RecordStatus;

  @Property(() => Boolean, {
    description: 'True where it is made up to show how the product works.',
    filter: true,
  })
  demo!: boolean;

  @Pairs(() => Gap, GAP_PARTS, {
    description:
      'Fields that hold no value for a reason that is known. A field with neither a value nor a ' +
      'reason was not looked at.',
    filter: true,
  })
  gaps!: Gap[];

  @Pairs(() => UnofficialTranslation, TRANSLATION_PARTS, {
    description:
      'Languages in which its texts are translated, and by whom. Its texts in every other language are ' +
      'the wording of whoever recorded or submitted it.',
  })
  unofficialTranslations!: UnofficialTranslation[];

  @Managed(() => DateTime, {
    description: 'When this state was recorded. It says nothing of the world.',
    sort: true,
  })
  recordedAt!: string;

  @Edges('-[:BEARS_ON]->', () => [named('Duty')], {
    description:
      'Duties of CITES that it bears on: our classification. It does not say that anyone answered them.',
  })
  relevantTo!: Duty[];

  @Edge('<-[:CONTAINS]-', () => named('Submission'), {
    description: 'The submission that it came in with; null for what was found in public sources.',
  })
  submission!: object | null;

  @EdgePage('<-[:CONFIRMS]-', () => [named('Submission')], {
    description: 'Later submissions that say it is still right, as far as you may see them.',
  })
  confirmedBy!: object[];

  @Edges('<-[:CONTAINS]-(:Submission)-[:ANSWERS]->', () => [named('Duty')], {
    description: 'Duties that it was submitted under. Only these count as answered by it.',
  })
  submittedUnder!: Duty[];
}

/** The interfaces of every record of evidence, to be listed in its `implements`. */
export const recordInterfaces = [Node, Identified, Sourced, ClaimSubject, EvidenceRecord] as const;
