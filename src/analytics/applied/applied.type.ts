import { Field, Int, ObjectType } from 'type-graphql';
import { HeldOnDay } from '../../domain/period/held-on-day.js';
import { VagueDate } from '../../graph/values/vague-date.js';
import { CitedAnswer } from '../citation/cited-answer.type.js';
import { type AppliedItem as Item } from './applied.js';
import { AppliedKind } from './applied-kind.js';
import { AppliedReason } from './applied-reason.js';
import { AppliedReserve } from './applied-reserve.js';
import { AppliedStatus } from './applied-status.js';
import { AppliedStep, ChangeFit, type AppliedChange as Change } from './changes.js';
import { TaxonBasis } from './taxon-basis.js';

@ObjectType('AppliedItem', {
  description: 'A record, and whether it applied in the place on the day as far as it says.',
  simpleResolvers: true,
})
export class AppliedItem {
  readonly recordId!: string;

  @Field(() => AppliedKind, { description: 'What kind of record it is.' })
  readonly kind!: AppliedKind;

  @Field(() => AppliedStatus, { description: 'Whether it applied, as recorded.' })
  readonly status!: AppliedStatus;

  @Field(() => [AppliedReason], { description: 'What the status rests on.' })
  readonly reasons!: readonly AppliedReason[];

  @Field(() => [AppliedReserve], { description: 'What the status leaves open.' })
  readonly reserves!: readonly AppliedReserve[];

  @Field(() => TaxonBasis, {
    nullable: true,
    description: 'How it concerns the taxon asked about; null where none is asked about.',
  })
  readonly taxonBasis!: TaxonBasis | null;

  @Field(() => HeldOnDay, {
    nullable: true,
    description:
      'Whether the law was in fact enforced on the day, as recorded: a date apart from its entry ' +
      'into force. Null for all but laws.',
  })
  readonly enforced!: HeldOnDay | null;
}

@ObjectType('AppliedTally', {
  description: 'How many items of a kind there are, by status.',
  simpleResolvers: true,
})
export class AppliedTally {
  @Field(() => AppliedKind, { description: 'The kind.' })
  readonly kind!: AppliedKind;

  @Field(() => Int, { description: 'Items of the kind.' })
  readonly items!: number;

  @Field(() => Int, { description: 'Of them, recorded as in force.' })
  readonly inForce!: number;

  @Field(() => Int, { description: 'Of them, recorded as not in force.' })
  readonly notInForce!: number;

  @Field(() => Int, { description: 'Of them, those of which it cannot be told.' })
  readonly cannotTell!: number;

  @Field(() => Boolean, {
    description: 'Whether more than 500 of the kind were found, so that the rest was left out.',
  })
  readonly isTruncated!: boolean;
}

@ObjectType('AppliedChange', {
  description:
    'A dated step of one of the items. It does not say that the item applied in the place: its status does.',
  simpleResolvers: true,
})
export class AppliedChange {
  readonly recordId!: string;

  @Field(() => AppliedKind, { description: 'What kind of record it is.' })
  readonly kind!: AppliedKind;

  @Field(() => AppliedStep, { description: 'What changed.' })
  readonly step!: AppliedStep;

  @Field(() => VagueDate, { description: 'When, as precise as the source.' })
  readonly date!: VagueDate;

  @Field(() => ChangeFit, { description: 'Whether all of that lies in the year looked at.' })
  readonly fit!: ChangeFit;
}

@ObjectType('AppliedChanges', {
  description: 'What changed around the day, by first day.',
  simpleResolvers: true,
})
export class AppliedChanges {
  readonly earlierChanges!: readonly Change[];
  readonly laterChanges!: readonly Change[];

  @Field(() => Int, { description: 'Changes in the year up to the day, the day included.' })
  readonly earlierCount!: number;

  @Field(() => Int, { description: 'Changes in the year after the day.' })
  readonly laterCount!: number;
}

@ObjectType('Applied', {
  implements: CitedAnswer,
  description:
    'What applied in a place on a day: laws, plans, listings, rules and commitments of platforms, each ' +
    'with what is recorded of it. No record is no proof of no law.',
  simpleResolvers: true,
})
export class Applied extends CitedAnswer {
  readonly placeId!: string;
  readonly allItems!: readonly Item[];

  @Field(() => [AppliedTally], { description: 'How many items there are of each kind.' })
  readonly tallies!: readonly AppliedTally[];

  @Field(() => AppliedChanges, {
    description: 'What had changed a year earlier, and what a year later.',
  })
  readonly changed!: AppliedChanges;
}
