import { Field, Int, ObjectType } from 'type-graphql';
import { CaveatShape } from '../estimate/estimate.type.js';

@ObjectType('FacetValue', {
  description: 'How many records have one value.',
  simpleResolvers: true,
})
export class FacetValue {
  @Field(() => String, {
    description: 'The value as its enum calls it; of a place its code, as in the CITES lists.',
  })
  readonly value!: string;

  @Field(() => Int, { description: 'How many records held have it. No figure of the world.' })
  readonly records!: number;
}

@ObjectType('Facet', {
  description:
    'Records counted by the values of one field. Where a record can have several values it counts ' +
    'under each, so that they may add up to more than there are records.',
  simpleResolvers: true,
})
export class Facet {
  @Field(() => String, { description: 'The field, as its type calls it.' })
  readonly field!: string;

  @Field(() => [FacetValue], {
    description:
      'By the name of the value, places by their code, never by the count. Values of an enum that no ' +
      'record has are there with 0 records; places that no record names are left out.',
  })
  readonly values!: readonly FacetValue[];

  @Field(() => Int, { description: 'How many records have no value in this field.' })
  readonly notReported!: number;
}

@ObjectType('Facets', {
  description: 'The records that a filter selects, counted by the values of their fields.',
  simpleResolvers: true,
})
export class Facets {
  @Field(() => Int, { description: 'How many records are counted: those of `totalCount`.' })
  readonly records!: number;

  @Field(() => [Facet], { description: 'One for each field asked for, in that order.' })
  readonly fields!: readonly Facet[];

  @Field(() => [CaveatShape], { description: 'What a reader must know.' })
  readonly caveats!: readonly CaveatShape[];
}
