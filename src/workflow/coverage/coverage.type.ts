import { Field, Float, Int, ObjectType } from 'type-graphql';
import { DutyForce } from '../../domain/duty/duty-force.js';
import { HeldOnDay } from '../../domain/period/held-on-day.js';
import { VagueDate } from '../../graph/values/vague-date.js';
import { CellState } from './cell-state.js';
import { type PartyRow } from './coverage.js';
import { RateGroup } from './rate-group.js';
import { ReceiptTiming } from './receipt-timing.js';

@ObjectType('CoverageCell', {
  description: 'What is recorded of the answer of one Party to one duty.',
  simpleResolvers: true,
})
export class CoverageCell {
  readonly dutyId!: string;
  readonly submissionIds!: readonly string[];

  @Field(() => CellState, { description: 'What is recorded, as far as you may see it.' })
  readonly state!: CellState;

  @Field(() => DutyForce, { description: 'How strongly the duty asks, by its own word.' })
  readonly force!: DutyForce;

  @Field(() => VagueDate, {
    nullable: true,
    description:
      'When the first answer was received; null where none was, or the day is not known.',
  })
  readonly receivedOn!: VagueDate | null;

  @Field(() => ReceiptTiming, {
    nullable: true,
    description:
      'Whether that was before or after the day up to which answers were invited; null where none was received.',
  })
  readonly timing!: ReceiptTiming | null;
}

@ObjectType('PartyCoverage', {
  description: 'What is recorded of the answers of one Party to a Notification.',
  simpleResolvers: true,
})
export class PartyCoverage {
  readonly partyId!: string;

  @Field(() => HeldOnDay, {
    description: 'Whether it was a Party on the day of the Notification.',
  })
  readonly wasParty!: HeldOnDay;

  @Field(() => [CoverageCell], { description: 'One cell for each duty, by paragraph.' })
  readonly cells!: readonly CoverageCell[];
}

@ObjectType('CoverageRate', {
  description: 'How many Parties have an answer to a duty on record. No ranking of Parties.',
  simpleResolvers: true,
})
export class CoverageRate {
  readonly dutyId!: string;

  @Field(() => RateGroup, { description: 'Of which Parties it is.' })
  readonly group!: RateGroup;

  @Field(() => Int, {
    description: 'Parties of the day of the Notification: what the share is a share of.',
  })
  readonly parties!: number;

  @Field(() => Int, { description: 'Of them, those with an answer received or published.' })
  readonly withAnswer!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The one divided by the other; null where there is no Party to divide by.',
  })
  readonly share!: number | null;

  @Field(() => Int, {
    description: 'Parties left out because it is not known whether they were Parties on that day.',
  })
  readonly cannotTell!: number;
}

@ObjectType('Coverage', {
  description:
    'What is recorded of the answers of Parties to a Notification. Only submissions count as answers; ' +
    'what others found on public record does not. Silence of the record is no silence of a Party.',
  simpleResolvers: true,
})
export class Coverage {
  readonly notificationId!: string;
  readonly allRows!: readonly PartyRow[];

  @Field(() => DutyForce, {
    nullable: true,
    description: 'The word with which the Notification itself asks; each duty has its own.',
  })
  readonly force!: DutyForce | null;

  @Field(() => Boolean, {
    description: 'Whether an officer has marked the register of this round as complete.',
  })
  readonly isRegisterComplete!: boolean;

  @Field(() => [CoverageRate], {
    nullable: true,
    description:
      'How many Parties have an answer on record, the European Union apart from the States. Null ' +
      'unless you are an officer and the register is marked complete: else a number would mislead.',
  })
  readonly rates!: readonly CoverageRate[] | null;
}

@ObjectType('Reminder', {
  description: 'A Party that may be asked again: no answer of it to these duties is on record.',
  simpleResolvers: true,
})
export class Reminder {
  readonly partyId!: string;
  readonly dutyIds!: readonly string[];
}
