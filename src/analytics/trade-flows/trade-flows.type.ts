import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CitedAnswer } from '../citation/cited-answer.type.js';
import { type Caveat } from '../estimate/caveat.js';
import { type Estimate } from '../estimate/estimate.js';
import { CaveatShape, EstimateShape } from '../estimate/estimate.type.js';

@ObjectType('TradeParts', {
  description: 'What the reporter reported of some trade, direct trade and re-exports apart.',
  simpleResolvers: true,
})
export class TradePartsShape {
  @Field(() => EstimateShape, {
    description:
      'Trade from the place of origin itself: the sum of what was reported, n the rows that report it. ' +
      'Without a value where nobody reported anything, which is not zero.',
  })
  readonly direct!: Estimate;

  @Field(() => EstimateShape, { description: 'Re-exports, in the same way.' })
  readonly reExport!: Estimate;

  @Field(() => Int, { description: 'Rows of direct trade, reported by either side.' })
  readonly directRows!: number;

  @Field(() => Int, { description: 'Rows of re-exports, reported by either side.' })
  readonly reExportRows!: number;

  @Field(() => Int, { description: 'Of these rows, those in no Appendix of the Convention.' })
  readonly appendixN!: number;

  @Field(() => Int, {
    description:
      'Of these rows, those of a year in which importer or exporter was no Party for the whole of it, and so ' +
      'need not have reported.',
  })
  readonly nonParty!: number;

  @Field(() => Int, {
    description: 'Of these rows, those that do not agree with another one, left out of the sums.',
  })
  readonly conflicting!: number;
}

@ObjectType('TradeYear', { description: 'Trade of one year.', simpleResolvers: true })
export class TradeYear {
  @Field(() => Int, { description: 'The year.' })
  readonly year!: number;

  @Field(() => TradePartsShape, { description: 'What was reported of it.' })
  readonly parts!: TradePartsShape;
}

@ObjectType('TradeLink', {
  description: 'Trade from an exporter to an importer, over all years asked for.',
  simpleResolvers: true,
})
export class TradeLink {
  @Field(() => String, { description: 'Code of the exporter or re-exporter.' })
  readonly exporter!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the place that the code stands for; null where it stands for none, as XX, XV and ZZ do.',
  })
  readonly exporterId!: string | null;

  @Field(() => String, { description: 'Code of the importer.' })
  readonly importer!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of its place, in the same way.',
  })
  readonly importerId!: string | null;

  @Field(() => TradePartsShape, { description: 'What was reported of it.' })
  readonly parts!: TradePartsShape;
}

@ObjectType('TradeFlows', {
  implements: CitedAnswer,
  description:
    'Trade reported by Parties, as far as tabulations were imported: legal trade, and not all of it. No ' +
    'illegality and no change of a route can be read off it. Links are in the order of codes and never of quantities.',
  simpleResolvers: true,
})
export class TradeFlows extends CitedAnswer {
  readonly allLinks!: readonly TradeLink[];

  @Field(() => String, { description: 'The accepted name that was looked for.' })
  readonly acceptedName!: string;

  @Field(() => Int, { description: 'Trade rows that the answer rests on.' })
  readonly rows!: number;

  @Field(() => TradePartsShape, { description: 'All of it together.' })
  readonly total!: TradePartsShape;

  @Field(() => [TradeYear], { description: 'By year, years without a row left out.' })
  readonly years!: readonly TradeYear[];

  @Field(() => Int, { description: 'How many links there are.' })
  readonly linkCount!: number;

  @Field(() => [CaveatShape], { description: 'What a reader must know.' })
  readonly caveats!: readonly Caveat[];
}
