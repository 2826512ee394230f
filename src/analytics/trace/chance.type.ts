import { Field, Int, ObjectType } from 'type-graphql';
import { type Caveat } from '../estimate/caveat.js';
import { type Estimate } from '../estimate/estimate.js';
import { CaveatShape, EstimateShape } from '../estimate/estimate.type.js';

@ObjectType('PlatformChance', {
  description:
    'Whether more changes follow the onset of one platform than chance would let follow it. An ' +
    'association in time, no cause.',
  simpleResolvers: true,
})
export class PlatformChance {
  readonly platformId!: string;

  @Field(() => EstimateShape, { description: 'Tested changes among its hits.' })
  hits!: Estimate;

  @Field(() => EstimateShape, { description: 'Its mean number of hits over all orders of dates.' })
  expected!: Estimate;

  @Field(() => EstimateShape, {
    description: 'Share of orders with at least as many hits, one-sided, by the +1 rule.',
  })
  p!: Estimate;

  @Field(() => EstimateShape, {
    description: 'The same adjusted for the number of platforms (Benjamini and Hochberg 1995).',
  })
  adjustedP!: Estimate;
}

@ObjectType('TraceChance', {
  description:
    'A permutation test over the changes whose route, recipient or mode was measured and that were ' +
    'recorded independently: no source attributes them to a platform, and no finding that they rest on ' +
    'is about one. Null hypothesis: when a change began has nothing to do with which platform it shares ' +
    'a taxon or a jurisdiction with. The dates of these changes, each from beginning to end, are ' +
    'exchanged among them; each series keeps its shape and onset, the calendar its density, and a ' +
    'record later than the new date joins nothing. It assumes that dates could be exchanged: where the ' +
    'changes of one taxon are all late, its platforms may be too, with nothing between them.',
  simpleResolvers: true,
})
export class TraceChance {
  @Field(() => Int, { description: 'Changes tested; with fewer than 10 no test is made.' })
  changes!: number;

  @Field(() => EstimateShape, { description: 'Hits among them, over all platforms.' })
  hits!: Estimate;

  @Field(() => EstimateShape, {
    description: 'Mean number of hits over all orders of dates, exact.',
  })
  expected!: Estimate;

  @Field(() => EstimateShape, {
    description:
      'Share of drawn orders with at least as many hits, one-sided: (those + 1) / (drawn + 1), Phipson ' +
      'and Smyth 2010. NO_TEST with fewer than 10 changes.',
  })
  p!: Estimate;

  @Field(() => [PlatformChance], {
    description:
      'Each platform that could have a hit, in the order of ids; none where no test is made.',
  })
  platforms!: PlatformChance[];

  @Field(() => [CaveatShape], { description: 'What must be known to read the test rightly.' })
  caveats!: readonly Caveat[];
}
