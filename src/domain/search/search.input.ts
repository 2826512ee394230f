import { ArgsType, Field, Int } from 'type-graphql';
import { SearchableType } from './searchable-type.js';

export const MOST_HITS = 50;
export const LONGEST_TEXT = 200;

const DEFAULT_HITS = 20;

@ArgsType()
export class SearchArguments {
  @Field(() => String, {
    description:
      `What to look for, at most ${LONGEST_TEXT} signs. Words may be cut short; accents, case and ` +
      'punctuation count for nothing, and no sign has a special meaning.',
  })
  text!: string;

  @Field(() => [SearchableType], {
    nullable: true,
    description: 'Only records of these types; left out for all.',
  })
  types?: SearchableType[] | null;

  @Field(() => Int, {
    defaultValue: DEFAULT_HITS,
    description: `How many hits at most, 1 to ${MOST_HITS}.`,
  })
  first!: number;
}
