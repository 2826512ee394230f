import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { TractionArguments } from '../traction/traction.input.js';

export enum TraceLinkRule {
  EITHER = 'EITHER',
  BOTH = 'BOTH',
  SHARED_TAXON = 'SHARED_TAXON',
  SHARED_JURISDICTION = 'SHARED_JURISDICTION',
}

registerEnumType(TraceLinkRule, {
  name: 'TraceLinkRule',
  description: 'What a platform and a route change must share to be joined.',
  valuesConfig: {
    EITHER: { description: 'A taxon or a jurisdiction.' },
    BOTH: { description: 'A taxon and a jurisdiction.' },
    SHARED_TAXON: {
      description:
        'A taxon: a record names the platform with the taxon of the change, with one within it, or ' +
        'with its family. Wider groups join nothing.',
    },
    SHARED_JURISDICTION: {
      description:
        'A jurisdiction of the routes in which a record shows the platform operating. An attribution ' +
        'of the change to the platform is a claim and shows no such thing.',
    },
  },
});

@InputType('LagWindow', {
  description: 'How long after the onset a route change may begin to count.',
})
export class LagWindowInput {
  @Field(() => Int, { description: 'Least lag in months; below 0 looks before the onset.' })
  fromMonths!: number;

  @Field(() => Int, { description: 'Greatest lag in months, at most 240.' })
  toMonths!: number;
}

@ArgsType()
export class TraceArguments extends TractionArguments {
  @Field(() => LagWindowInput, {
    description: 'How long after the onset a change may begin.',
    defaultValue: { fromMonths: 0, toMonths: 36 },
  })
  lag!: LagWindowInput;

  @Field(() => TraceLinkRule, {
    description: 'What platform and change must share.',
    defaultValue: TraceLinkRule.EITHER,
  })
  link!: TraceLinkRule;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only changes that concern one of these taxa, or a taxon below or above it; at most 100.',
  })
  taxa?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Only changes with one of these jurisdictions on their routes; at most 100.',
  })
  jurisdictions?: string[];

  @Field(() => Int, {
    description: 'Seed of the random orders in the test of chance; the same seed, the same answer.',
    defaultValue: 1,
  })
  seed!: number;

  @Field(() => Int, {
    description: 'Random orders drawn in the test of chance; at most as many as the server allows.',
    defaultValue: 10_000,
  })
  draws!: number;
}
