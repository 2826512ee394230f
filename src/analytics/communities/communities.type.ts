import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CitedAnswer } from '../citation/cited-answer.type.js';
import { type Caveat } from '../estimate/caveat.js';
import { type Estimate } from '../estimate/estimate.js';
import { CaveatShape, EstimateShape } from '../estimate/estimate.type.js';

@ObjectType('CommunityTally', {
  description: 'How many platforms the communities rest on.',
  simpleResolvers: true,
})
export class CommunityTally {
  @Field(() => Int, { description: 'Platforms held that were looked through.' })
  readonly platforms!: number;

  @Field(() => Int, { description: 'Of them, those that a record names together with a taxon.' })
  readonly withTaxa!: number;

  @Field(() => Int, { description: 'Of them, those that share a taxon with another platform.' })
  readonly joined!: number;

  @Field(() => Int, { description: 'Pairs of platforms that share a taxon.' })
  readonly links!: number;

  @Field(() => Boolean, {
    description:
      'Whether more than 1,000 platforms are held, so that those later by id were left out.',
  })
  readonly isTruncated!: boolean;
}

@ObjectType('Community', {
  description:
    'Platforms that records name with the same taxa more than with those of other platforms. It says ' +
    'what was written about them together, not that they have to do with each other.',
  simpleResolvers: true,
})
export class Community {
  readonly taxonIds!: readonly string[];

  @Field(() => [ID], { description: 'Ids of its platforms, by id.' })
  readonly platformIds!: readonly string[];

  @Field(() => EstimateShape, {
    description:
      'In what share of 100 searches, each from another seed, two of its platforms stood together, mean over ' +
      'all pairs, 0 to 1. Near 1 it does not rest on the seed.',
  })
  readonly together!: Estimate;
}

@ObjectType('Communities', {
  implements: CitedAnswer,
  description:
    'Communities of platforms by the taxa that records name with them, found by the method of Louvain ' +
    '(doi:10.1088/1742-5468/2008/10/P10008), the best of 100 searches. The method gives groups whatever ' +
    'the links are.',
  simpleResolvers: true,
})
export class Communities extends CitedAnswer {
  @Field(() => CommunityTally, { description: 'How many platforms the answer rests on.' })
  readonly tally!: CommunityTally;

  @Field(() => [Community], { description: 'The communities, by the id of their first platform.' })
  readonly communities!: readonly Community[];

  @Field(() => [ID], {
    description:
      'Ids of platforms that share no taxon with another, by id. Of most of them no record names a taxon.',
  })
  readonly apartIds!: readonly string[];

  @Field(() => EstimateShape, {
    description:
      'Modularity at the resolution asked for, without unit: how much more weight of links lies within ' +
      'the communities than chance would put there (Newman 2006, doi:10.1073/pnas.0601602103).',
  })
  readonly modularity!: Estimate;

  @Field(() => [CaveatShape], { description: 'What a reader must know.' })
  readonly caveats!: readonly Caveat[];
}
