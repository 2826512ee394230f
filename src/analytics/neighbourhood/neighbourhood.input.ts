import { ArgsType, Field, ID, Int } from 'type-graphql';
import { SearchableType } from '../../domain/search/searchable-type.js';

export const DEEPEST = 3;
export const MOST_NEIGHBOURS = 200;

@ArgsType()
export class NeighbourhoodArguments {
  @Field(() => ID, { description: 'Id of the record in the middle.' })
  id!: string;

  @Field(() => Int, {
    defaultValue: 1,
    description: `How many relations a record is away at most, 1 to ${DEEPEST}.`,
  })
  depth!: number;

  @Field(() => [SearchableType], {
    nullable: true,
    description:
      'Only records of these types, which are the only ones passed on the way too; left out for all.',
  })
  kinds?: SearchableType[] | null;

  @Field(() => Int, {
    defaultValue: 100,
    description: `How many records at most, without that in the middle, 1 to ${MOST_NEIGHBOURS}.`,
  })
  first!: number;
}
