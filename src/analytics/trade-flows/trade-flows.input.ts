import { ArgsType, Field, Int } from 'type-graphql';
import { TradeReporter } from './trade-reporter.js';

@ArgsType()
export class TradeFlowsArguments {
  @Field(() => String, {
    description:
      'Accepted scientific name of a class, order, family, genus, species or subspecies; what stands below ' +
      'it counts too. A synonym that a Taxon of the graph has stands for its accepted name.',
  })
  taxon!: string;

  @Field(() => String, {
    description: 'What was traded, in the words of the tabulations, for example "tusks".',
  })
  term!: string;

  @Field(() => String, {
    description:
      'The unit, for example "kg"; "" for numbers of specimens. Units are never converted.',
  })
  unit!: string;

  @Field(() => TradeReporter, { description: 'Whose reports to add up.' })
  reporter!: TradeReporter;

  @Field(() => Int, { defaultValue: 1975, description: 'The first year.' })
  fromYear!: number;

  @Field(() => Int, { defaultValue: 2100, description: 'The last year.' })
  toYear!: number;
}
