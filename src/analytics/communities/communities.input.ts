import { ArgsType, Field, Float, Int } from 'type-graphql';

export const LEAST_RESOLUTION = 0.1;
export const MOST_RESOLUTION = 10;

@ArgsType()
export class CommunitiesArguments {
  @Field(() => Float, {
    defaultValue: 1,
    description:
      'Resolution of modularity, without unit, 0.1 to 10: greater than 1 gives more and smaller ' +
      'communities, smaller than 1 fewer and larger ones (Reichardt and Bornholdt 2006).',
  })
  resolution!: number;

  @Field(() => Int, {
    defaultValue: 1,
    description: 'Seed of the search. The same seed gives the same communities.',
  })
  seed!: number;
}
