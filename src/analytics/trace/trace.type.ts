import { Field, Int, ObjectType } from 'type-graphql';
import { CitedAnswer } from '../citation/cited-answer.type.js';
import { type Caveat } from '../estimate/caveat.js';
import { CaveatShape } from '../estimate/estimate.type.js';
import { PlatformWithoutOnset, TractionOnset } from '../traction/traction.type.js';
import { TraceChance } from './chance.type.js';
import { TraceHit } from './trace-hit.type.js';

@ObjectType('TraceChange', {
  description: 'A route change that stands beside the hits.',
  simpleResolvers: true,
})
export class TraceChange {
  readonly changeId!: string;
  readonly attributionIds!: readonly string[];
}

@ObjectType('UntestableChange', {
  description:
    'A route change that cannot be held against platforms, because it began after their last readings.',
  simpleResolvers: true,
})
export class UntestableChange {
  readonly changeId!: string;
  readonly platformIds!: readonly string[];
}

@ObjectType('TraceTally', {
  description:
    'What the answer rests on. The records were made because somebody linked them to the Internet ' +
    'or held them beside such a link: they are no sample of trade.',
  simpleResolvers: true,
})
export class TraceTally {
  @Field(() => Int, { description: 'Route changes on record that the viewer may see.' })
  recorded!: number;

  @Field(() => Int, {
    description:
      'Of them, observed and dated ones that concern the taxa and jurisdictions asked for and are ' +
      'not explained otherwise.',
  })
  eligible!: number;

  @Field(() => Int, {
    description: 'Eligible changes whose route, recipient or mode was measured.',
  })
  eligibleMeasured!: number;

  @Field(() => Int, {
    description: 'Of these, changes that a source attributes to a platform that it names.',
  })
  measuredAndAttributed!: number;

  @Field(() => Int, {
    description:
      'Of these, changes recorded independently: no source attributes them to a platform, and no ' +
      'finding that they rest on is about one. Only they can be tested against chance.',
  })
  measuredIndependently!: number;

  @Field(() => Int, {
    description: 'Eligible changes, no hits, that began after the last reading of a platform.',
  })
  notTestable!: number;

  @Field(() => Int, { description: 'Hits whose route, recipient or mode was measured.' })
  measured!: number;

  @Field(() => Int, { description: 'Hits whose change a source claims.' })
  claimed!: number;

  @Field(() => Int, {
    description: 'Hits of which only a present pattern is known; never counted as changes.',
  })
  patternOnly!: number;

  @Field(() => Int, { description: 'Hits that are possible and not certain.' })
  possibleOnly!: number;

  @Field(() => Int, { description: 'Hits beside which no other cause is on record.' })
  withoutRivals!: number;
}

@ObjectType('Trace', {
  implements: CitedAnswer,
  description:
    'Which trade routes changed after which platforms gained traction, and what else could explain ' +
    'it. Association in time and by what is shared; it is never called cause.',
  simpleResolvers: true,
})
export class Trace extends CitedAnswer {
  @Field(() => TraceTally, { description: 'How many records the answer rests on.' })
  tally!: TraceTally;

  @Field(() => [CaveatShape], { description: 'What must be known to read the answer rightly.' })
  caveats!: readonly Caveat[];

  @Field(() => TraceChance, { description: 'Whether there are more hits than chance would give.' })
  chance!: TraceChance;

  @Field(() => [TractionOnset], { description: 'The platforms that met the rule, and when.' })
  onsets!: TractionOnset[];

  @Field(() => [PlatformWithoutOnset], {
    description: 'Platforms that never met the rule or have no readings to meet it with, and why.',
  })
  withoutOnset!: PlatformWithoutOnset[];

  @Field(() => [TraceHit], { description: 'Route changes that follow an onset within the window.' })
  hits!: TraceHit[];

  @Field(() => [UntestableChange], {
    description:
      'Eligible changes, no hits, that began after the last reading of a platform with which they share ' +
      'what was asked for, or after all readings there are: whether they follow it cannot be told.',
  })
  notTestable!: UntestableChange[];

  @Field(() => [TraceChange], {
    description:
      'Route changes whose documented causes are all other than a platform; never among the hits.',
  })
  explainedOtherwise!: TraceChange[];

  @Field(() => [TraceChange], {
    description:
      'Observed and dated route changes that no platform explains: they follow no onset under this ' +
      'rule and window. Platforms without readings could not be looked at.',
  })
  unexplained!: TraceChange[];

  @Field(() => [TractionOnset], {
    description:
      'Onsets with no recorded route change within the window. The record is not exhaustive: routes ' +
      'may have changed all the same.',
  })
  onsetsWithoutChange!: TractionOnset[];

  @Field(() => [TraceChange], {
    description: 'Observed route changes whose beginning is not known.',
  })
  notDated!: TraceChange[];

  @Field(() => [TraceChange], { description: 'Forecasts: somebody expects a change; never a hit.' })
  forecasts!: TraceChange[];
}
