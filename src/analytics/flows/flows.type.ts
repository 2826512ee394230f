import { GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { TransportMode } from '../../domain/vocabulary/transport-mode.js';
import { CitedAnswer } from '../citation/cited-answer.type.js';
import { type Caveat } from '../estimate/caveat.js';
import { type Estimate } from '../estimate/estimate.js';
import { CaveatShape, EstimateShape } from '../estimate/estimate.type.js';

@ObjectType('FlowTally', {
  description: 'How many records of routes the answer rests on.',
  simpleResolvers: true,
})
export class FlowTally {
  @Field(() => Int, { description: 'Routes held that were looked through.' })
  readonly held!: number;

  @Field(() => Int, { description: 'Of them, those that stand under the links.' })
  readonly selected!: number;

  @Field(() => Int, {
    description:
      'Routes that a time asked for leaves out because no source says when they were in use; 0 where ' +
      'no time is asked for.',
  })
  readonly undated!: number;

  @Field(() => Int, {
    description:
      'Routes left out because they are foreseen only: all changes to them are forecasts.',
  })
  readonly forecast!: number;

  @Field(() => Boolean, {
    description:
      'Whether more than 5,000 routes are held, so that those later by id were left out.',
  })
  readonly isTruncated!: boolean;
}

@ObjectType('FlowNode', {
  description: 'A place that a link begins or ends at. It carries no number.',
  simpleResolvers: true,
})
export class FlowNode {
  @Field(() => ID, { description: 'Id of the place.' })
  readonly id!: string;
}

@ObjectType('FlowTime', {
  description: 'From the first to the last day that the dated records may mean.',
  simpleResolvers: true,
})
export class FlowTime {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'First day; null where a record does not say when it began.',
  })
  readonly from!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'Last day; null where a route is in use still or no source says when it ended.',
  })
  readonly to!: string | null;
}

@ObjectType('FlowLink', {
  description: 'Recorded routes from a place to a place.',
  simpleResolvers: true,
})
export class FlowLink {
  readonly routeIds!: readonly string[];
  readonly taxonIds!: readonly string[];

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the place that it leads from; null where the records name none.',
  })
  readonly fromId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the place that it leads to; null where the records name none.',
  })
  readonly toId!: string | null;

  @Field(() => EstimateShape, {
    description:
      'Records of routes that name both ends. A route that names several places of a role stands ' +
      'under each pair, so that links may add up to more records than there are.',
  })
  readonly records!: Estimate;

  @Field(() => EstimateShape, {
    description:
      'Of them, records that name no second place at either end. The others do not say which of their ' +
      'places leads to which.',
  })
  readonly alone!: Estimate;

  @Field(() => [TransportMode], {
    description: 'Means that its records name, by name; none where they name none.',
  })
  readonly modes!: readonly TransportMode[];

  @Field(() => FlowTime, {
    nullable: true,
    description: 'When its records were in use; null where none says.',
  })
  readonly time!: FlowTime | null;

  @Field(() => Int, { description: 'Of its records, those that no source dates.' })
  readonly undated!: number;
}

@ObjectType('Flows', {
  implements: CitedAnswer,
  description:
    'Recorded trade routes as nodes and links. It counts records held, no trade; places and links are ' +
    'in the order of ids and never of numbers.',
  simpleResolvers: true,
})
export class Flows extends CitedAnswer {
  readonly allLinks!: readonly FlowLink[];

  @Field(() => FlowTally, { description: 'How many records the answer rests on.' })
  readonly tally!: FlowTally;

  @Field(() => [FlowNode], { description: 'All places that links begin or end at, by id.' })
  readonly nodes!: readonly FlowNode[];

  @Field(() => Int, { description: 'How many links there are.' })
  readonly linkCount!: number;

  @Field(() => [CaveatShape], { description: 'What a reader must know.' })
  readonly caveats!: readonly Caveat[];
}
