import { EdgePage, Edges, Entity, Pairs, Property, Text, VagueDated } from '../../graph/declare.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Cause } from '../attribution/cause.type.js';
import { DatedEvent } from '../event/dated-event.type.js';
import { Finding } from '../finding/finding.type.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { LegislationChange } from '../legislation-change/legislation-change.type.js';
import { Organisation } from '../organisation/organisation.type.js';
import { type HeldOnDay } from '../period/held-on-day.js';
import { HeldOn } from '../period/held-on.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { Seizure } from '../seizure/seizure.type.js';
import { Identifier, IDENTIFIER_PARTS } from '../vocabulary/identifier.js';
import { LegalStage } from '../vocabulary/legal-stage.js';
import { MeasureEffect } from '../vocabulary/measure-effect.js';
import { MeasureAim } from './measure-aim.js';
import { MeasureKind } from './measure-kind.js';

@Entity({
  name: 'DomesticMeasure',
  description:
    'A measure other than legislation: a unit, an operation, an agreement, a plan, a campaign ' +
    '(Decision 17.92 a).',
  list: 'domesticMeasures',
  implements: [...recordInterfaces, DatedEvent, Cause],
})
export class DomesticMeasure {
  @Property(() => MeasureKind, { description: 'What kind of measure it is.', filter: true })
  measureKind!: MeasureKind;

  @VagueDated({ description: 'When it was made public.', sort: true })
  announcedOn!: VagueDate | null;

  @Property(() => MeasureAim, {
    description: 'Whether it aims at the Internet or at all wildlife crime.',
    nullable: true,
    filter: true,
  })
  aim!: MeasureAim | null;

  @Text({ description: 'Funds for it, in words and with the currency.', nullable: true })
  budget!: string | null;

  @Property(() => [MeasureEffect], {
    description: 'What it does to trade over the Internet. Assigned here from its text.',
    filter: true,
  })
  effects!: MeasureEffect[];

  @Property(() => LegalStage, {
    description: 'For an action against an act: how far the act has come before the law.',
    filter: true,
  })
  legalStage!: LegalStage;

  @Pairs(() => Identifier, IDENTIFIER_PARTS, {
    description: 'Its identifiers, such as CELEX.',
    filter: true,
    search: 'TITLE',
  })
  identifiers!: Identifier[];

  @Edges('-[:TAKEN_BY]->', () => [Jurisdiction], {
    description: 'Parties or territories that took it.',
  })
  takenBy!: Jurisdiction[];

  @Edges('-[:CARRIED_OUT_BY]->', () => [Organisation], {
    description: 'Organisations that carried it out or took part.',
  })
  organisations!: Organisation[];

  @Edges('-[:INVOLVES]->', () => [Platform], { description: 'Platforms that it involves.' })
  platforms!: Platform[];

  @Edges('-[:APPLIES]->', () => [LegislationChange], { description: 'Laws that it applies.' })
  appliesLaw!: LegislationChange[];

  @EdgePage('<-[:FOUND_BY]-', () => [Finding], {
    description: 'Its results. Counts of several operations are no trend.',
  })
  findings!: Finding[];

  @EdgePage('<-[:MADE_IN]-', () => [Seizure], { description: 'Seizures made in it.' })
  seizures!: Seizure[];

  @HeldOn({ description: 'Whether it was running or in effect on a day.' })
  holdsOn!: HeldOnDay;
}
