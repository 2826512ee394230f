import { ArgsType, Field, ID, Int } from 'type-graphql';

export const LONGEST_PATH = 6;
export const MOST_PATHS = 10;

const DEFAULT_LENGTH = 4;
const DEFAULT_PATHS = 5;

@ArgsType()
export class ConnectArguments {
  @Field(() => ID, { description: 'Id of the record that the paths begin at.' })
  from!: string;

  @Field(() => ID, { description: 'Id of the record that they lead to.' })
  to!: string;

  @Field(() => Int, {
    defaultValue: DEFAULT_LENGTH,
    description: `How many relations a path has at most, 1 to ${LONGEST_PATH}.`,
  })
  maxLength!: number;

  @Field(() => Int, {
    defaultValue: DEFAULT_PATHS,
    description: `How many paths at most, 1 to ${MOST_PATHS}.`,
  })
  first!: number;
}
