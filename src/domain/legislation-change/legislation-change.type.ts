import {
  Derived,
  Edge,
  EdgePage,
  Edges,
  Entity,
  Localised,
  Pairs,
  Property,
  Text,
  VagueDated,
} from '../../graph/declare.js';
import { type LocalisedText } from '../../graph/values/localised.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Cause } from '../attribution/cause.type.js';
import { DomesticMeasure } from '../domestic-measure/domestic-measure.type.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { HeldOnDay } from '../period/held-on-day.js';
import { onDay } from '../period/held-on.js';
import { inForce } from '../period/in-force.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { Taxon } from '../taxon/taxon.type.js';
import { Identifier, IDENTIFIER_PARTS } from '../vocabulary/identifier.js';
import { MeasureEffect } from '../vocabulary/measure-effect.js';
import { OnlineChannel } from '../vocabulary/online-channel.js';
import { TransportMode } from '../vocabulary/transport-mode.js';
import { LegalForm } from './legal-form.js';

@Entity({
  name: 'LegislationChange',
  description:
    'A law, or a change of law, that bears on wildlife crime linked to the Internet (Decision 17.92 a).',
  list: 'legislationChanges',
  implements: [...recordInterfaces, Cause],
})
export class LegislationChange {
  @Text({
    description: 'Its title in its own language.',
    nullable: true,
    filter: true,
    search: 'TITLE',
  })
  originalTitle!: string | null;

  @Property(() => String, {
    description: 'Language of the original title, as a code of ISO 639-1.',
    nullable: true,
    filter: true,
  })
  originalLanguage!: string | null;

  @Property(() => LegalForm, { description: 'Its legal form.', filter: true })
  legalForm!: LegalForm;

  @VagueDated({ description: 'When it was adopted or passed.', sort: true })
  adoptedOn!: VagueDate | null;

  @VagueDated({ description: 'When it was published.', sort: true })
  publishedOn!: VagueDate | null;

  @VagueDated({ description: 'When it entered into force.', sort: true })
  inForceFrom!: VagueDate | null;

  @VagueDated({ description: 'From when it was in fact enforced.', sort: true })
  enforcedFrom!: VagueDate | null;

  @VagueDated({ description: 'First day on which it was no longer in force.', sort: true })
  repealedOn!: VagueDate | null;

  @Property(() => Boolean, {
    description: 'True where it was made to hold for a time before its adoption.',
    nullable: true,
    filter: true,
  })
  retroactive!: boolean | null;

  @Text({ description: 'Reserves about its dates.', nullable: true })
  datesNote!: string | null;

  @Property(() => [MeasureEffect], {
    description: 'What it does to trade over the Internet. Assigned here from its text.',
    filter: true,
  })
  effects!: MeasureEffect[];

  @Localised({
    description: 'Penalties that it provides for, in words.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  penalties!: LocalisedText | null;

  @Property(() => [OnlineChannel], {
    description: 'Channels of the Internet that it regulates by name.',
    filter: true,
  })
  channels!: OnlineChannel[];

  @Property(() => [TransportMode], {
    description: 'Methods of shipment that it forbids or regulates.',
    filter: true,
  })
  modes!: TransportMode[];

  @Pairs(() => Identifier, IDENTIFIER_PARTS, {
    description: 'Its identifiers, such as ELI, CELEX, FAOLEX or the national number.',
    filter: true,
    search: 'TITLE',
  })
  identifiers!: Identifier[];

  @Edge('-[:ENACTED_BY]->', () => Jurisdiction, {
    description: 'The Party or territory that enacted it.',
    required: true,
  })
  enactedBy!: Jurisdiction | null;

  @Edges('-[:APPLIES_IN]->', () => [Jurisdiction], {
    description:
      'Where it applies, where that is said by name. A law of a State does not by itself apply in its territories.',
  })
  territorialScope!: Jurisdiction[];

  @Edges('-[:REGULATES]->', () => [Platform], {
    description: 'Platforms that it regulates by name.',
  })
  regulates!: Platform[];

  @Edges('-[:COVERS]->', () => [Taxon], {
    description: 'Taxa that it names. CITES need not list them.',
  })
  covers!: Taxon[];

  @Edges('-[:AMENDS]->', () => [LegislationChange], { description: 'Laws that it amends.' })
  amends!: LegislationChange[];

  @EdgePage('<-[:AMENDS]-', () => [LegislationChange], { description: 'Laws that amend it.' })
  amendedBy!: LegislationChange[];

  @Edges('-[:REPLACES]->', () => [LegislationChange], { description: 'Laws that it replaces.' })
  replaces!: LegislationChange[];

  @EdgePage('<-[:REPLACES]-', () => [LegislationChange], { description: 'Laws that replace it.' })
  replacedBy!: LegislationChange[];

  @EdgePage('<-[:APPLIES]-', () => [DomesticMeasure], {
    description: 'Measures, such as cases and campaigns, that apply it.',
  })
  appliedBy!: DomesticMeasure[];

  @Derived(() => HeldOnDay, {
    description:
      'Whether it was in force on a day, as recorded. From its entry into force it counts as in force ' +
      'until a recorded repeal; a repeal that is not recorded is not known here. Where no entry into ' +
      'force is recorded, only the time before adoption and after repeal is certain.',
    from: [
      'adoptedOnEarliest',
      'inForceFromEarliest',
      'inForceFromLatest',
      'repealedOnEarliest',
      'repealedOnLatest',
    ],
    args: onDay,
    derive: (values, { on }) => inForceOn(values as readonly (string | null)[], String(on)),
  })
  inForce!: HeldOnDay;
}

function inForceOn(values: readonly (string | null)[], on: string): HeldOnDay {
  const [adopted, inForceEarliest, inForceLatest, repealedEarliest, repealedLatest] = values;
  return inForce(
    {
      adoptedEarliest: adopted ?? null,
      inForceEarliest: inForceEarliest ?? null,
      inForceLatest: inForceLatest ?? null,
      repealedEarliest: repealedEarliest ?? null,
      repealedLatest: repealedLatest ?? null,
    },
    on,
  );
}
