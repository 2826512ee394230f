import { Int } from 'type-graphql';
import { Decimal, End, Property, Relationship, Text } from '../../graph/declare.js';
import { Jurisdiction } from '../jurisdiction/jurisdiction.type.js';
import { Answer } from '../vocabulary/answer.js';
import { LegRole } from './leg-role.js';

@Relationship({ name: 'RouteLeg', description: 'One place on the way of goods, with its role.' })
export class RouteLeg {
  @Property(() => LegRole, { description: 'What the place is on the way.', filter: true })
  role!: LegRole;

  @Property(() => Int, {
    description: 'Its number on the way, from 1; null where the source gives no order.',
    nullable: true,
    filter: true,
  })
  sequence!: number | null;

  @Decimal({
    description: 'Share of the goods that it stands for, from 0 to 1.',
    nullable: true,
    filter: true,
  })
  proportion!: number | null;

  @Property(() => Answer, {
    description: 'Whether the goods could have been seized there.',
    nullable: true,
    filter: true,
  })
  seizureOpportunity!: Answer | null;

  @Text({ description: 'Remark on the leg, such as the town.', nullable: true, filter: true })
  note!: string | null;

  @End(() => Jurisdiction, { description: 'The place.' })
  place!: Jurisdiction;
}
