import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CitedAnswer } from '../citation/cited-answer.type.js';
import { type Caveat } from '../estimate/caveat.js';
import { CaveatShape } from '../estimate/estimate.type.js';

@ObjectType('Neighbour', {
  description: 'A record of a neighbourhood. It carries no number but its distance.',
  simpleResolvers: true,
})
export class Neighbour {
  @Field(() => ID, { description: 'Id of the record.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its type, as `TradeRoute`.' })
  readonly kind!: string;

  @Field(() => Int, {
    description: 'How many relations it is away from the record in the middle; 0 for that itself.',
  })
  readonly distance!: number;
}

@ObjectType('NeighbourhoodLink', {
  description: 'A relation between two records of a neighbourhood.',
  simpleResolvers: true,
})
export class NeighbourhoodLink {
  @Field(() => ID, { description: 'Id of the record that names the other.' })
  readonly fromId!: string;

  @Field(() => String, { description: 'The field that it names it by, for example "operator".' })
  readonly relation!: string;

  @Field(() => ID, { description: 'Id of the record that is named.' })
  readonly toId!: string;
}

@ObjectType('Neighbourhood', {
  implements: CitedAnswer,
  description:
    'Records around a record, and all relations among them. That records are related shows that one ' +
    'names the other and no more. The certificate counts the records of the answer by type.',
  simpleResolvers: true,
})
export class Neighbourhood extends CitedAnswer {
  @Field(() => [Neighbour], {
    description: 'The record in the middle, then the others by distance and id.',
  })
  readonly nodes!: readonly Neighbour[];

  @Field(() => [NeighbourhoodLink], {
    description: 'Relations between two of these records, by the ids of both; at most 2,000.',
  })
  readonly links!: readonly NeighbourhoodLink[];

  @Field(() => Boolean, {
    description: 'Whether there are more records or relations than are given.',
  })
  readonly isTruncated!: boolean;

  @Field(() => [CaveatShape], { description: 'What a reader must know.' })
  readonly caveats!: readonly Caveat[];
}
