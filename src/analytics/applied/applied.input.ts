import { GraphQLLocalDate } from 'graphql-scalars';
import { ArgsType, Field, ID, Int } from 'type-graphql';
import { OnlineChannel } from '../../domain/vocabulary/online-channel.js';
import { AppliedKind } from './applied-kind.js';
import { AppliedStatus } from './applied-status.js';

@ArgsType()
export class AppliedArguments {
  @Field(() => GraphQLLocalDate, { description: 'The day, as YYYY-MM-DD.' })
  date!: string;

  @Field(() => ID, {
    description: 'The Party or territory, for example "party:CN" or "territory:HK".',
  })
  jurisdiction!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only what concerns this taxon: what names it, names a group above it, or names no taxon. Left ' +
      'out: for any taxon.',
  })
  taxon?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only rules and commitments of this platform. Left out with `channel`: those of platforms that ' +
      'a record shows in the jurisdiction at any time, and rules that name the jurisdiction.',
  })
  platform?: string | null;

  @Field(() => OnlineChannel, {
    nullable: true,
    description:
      'Only rules and commitments of platforms of this channel. Laws and listings are not chosen by ' +
      'platform or channel.',
  })
  channel?: OnlineChannel | null;
}

@ArgsType()
export class AppliedItemsArguments {
  @Field(() => [AppliedKind], {
    nullable: true,
    description: 'Only items of these kinds; left out for all.',
  })
  kinds?: AppliedKind[];

  @Field(() => [AppliedStatus], {
    nullable: true,
    description: 'Only items of these statuses; left out for all.',
  })
  statuses?: AppliedStatus[];

  @Field(() => Int, { defaultValue: 25, description: 'How many, 1 to 100.' })
  first!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the record of the last item of the page before; left out for the first page.',
  })
  after?: string | null;
}
