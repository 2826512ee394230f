import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { LegRole } from '../../domain/trade-route/leg-role.js';
import { TransportMode } from '../../domain/vocabulary/transport-mode.js';

@ArgsType()
export class FlowsArguments {
  @Field(() => LegRole, {
    defaultValue: LegRole.ORIGIN,
    description:
      'Which places links lead from. Where goods were sent from is EXPORT and is taken for no origin.',
  })
  from!: LegRole;

  @Field(() => LegRole, {
    defaultValue: LegRole.DESTINATION,
    description: 'Which places links lead to; another role than `from`.',
  })
  to!: LegRole;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only routes of one of these taxa or of a taxon below one; at most 100. Left out for all.',
  })
  taxa?: string[] | null;

  @Field(() => [TransportMode], {
    nullable: true,
    description: 'Only routes by one of these means; left out for all, those without a mode too.',
  })
  modes?: TransportMode[] | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'Only routes that may have been in use on this day, as YYYY-MM-DD, or later. Routes of which no ' +
      'source says when are then left out and counted.',
  })
  since?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The same, on this day or earlier.',
  })
  until?: string | null;
}

@ArgsType()
export class FlowLinksArguments {
  @Field(() => Int, { defaultValue: 25, description: 'How many, 1 to 100.' })
  first!: number;

  @Field(() => Int, {
    defaultValue: 0,
    description: 'How many to pass over from the beginning, 0 or more.',
  })
  skip!: number;
}
