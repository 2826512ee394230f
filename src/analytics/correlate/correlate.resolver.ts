import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Jurisdiction } from '../../domain/jurisdiction/jurisdiction.type.js';
import { Reading } from '../../domain/reading/reading.type.js';
import { Subject } from '../../domain/series/subject.type.js';
import { type GraphContext } from '../../graph/session.js';
import { type AnalysisContext } from '../analysis-context.js';
import { answerCorrelate, excludedPage, pointsPage } from './answer-correlate.js';
import { AssociationInfluence } from './association-estimate.type.js';
import { CorrelateArguments } from './correlate.input.js';
import {
  AssociationAnswer,
  AssociationPoint,
  AssociationPoints,
  ExcludedReading,
  ExcludedReadings,
} from './correlate.type.js';

type Info = GraphQLResolveInfo;

const FIRST = { defaultValue: 100, description: 'How many, 1 to 500.' };
const SKIP = { defaultValue: 0, description: 'How many to pass over, from 0.' };

@Resolver(() => AssociationAnswer)
export class CorrelateResolver {
  @Query(() => AssociationAnswer, {
    description:
      'How do two indicators go together over jurisdictions and years, or over sites and years? ' +
      'Levels, between jurisdictions, and within units; an association, no cause.',
  })
  correlate(
    @Args(() => CorrelateArguments) asked: CorrelateArguments,
    @Ctx() context: AnalysisContext,
    @Info() info: Info,
  ) {
    return answerCorrelate(context, info, asked);
  }

  @FieldResolver(() => AssociationPoints, { description: 'The rows themselves.' })
  points(
    @Root() { rows }: AssociationAnswer,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('skip', () => Int, SKIP) skip: number,
  ): AssociationPoints {
    return pointsPage(rows, { first, skip });
  }

  @FieldResolver(() => ExcludedReadings, { description: 'Readings that are no rows, and why.' })
  excluded(
    @Root() { exclusions }: AssociationAnswer,
    @Arg('first', () => Int, FIRST) first: number,
    @Arg('skip', () => Int, SKIP) skip: number,
  ): ExcludedReadings {
    return excludedPage(exclusions, { first, skip });
  }
}

@Resolver(() => AssociationPoint)
export class AssociationPointResolver {
  @FieldResolver(() => Subject, { nullable: true, description: 'The site or jurisdiction.' })
  subject(
    @Root() { subjectId }: AssociationPoint,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.load(info, subjectId);
  }

  @FieldResolver(() => Jurisdiction, {
    nullable: true,
    description: 'The jurisdiction, or that in which the site lies.',
  })
  jurisdiction(
    @Root() { jurisdictionId }: AssociationPoint,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.load(info, jurisdictionId);
  }

  @FieldResolver(() => Reading, { nullable: true, description: 'The reading of the outcome.' })
  outcomeReading(
    @Root() { outcomeId }: AssociationPoint,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.load(info, outcomeId);
  }

  @FieldResolver(() => Reading, { nullable: true, description: 'The reading of the exposure.' })
  exposureReading(
    @Root() { exposureId }: AssociationPoint,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.load(info, exposureId);
  }
}

@Resolver(() => ExcludedReading)
export class ExcludedReadingResolver {
  @FieldResolver(() => Reading, { nullable: true, description: 'The reading.' })
  reading(
    @Root() { readingId }: ExcludedReading,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.load(info, readingId);
  }

  @FieldResolver(() => Subject, { nullable: true, description: 'The site or jurisdiction.' })
  subject(
    @Root() { subjectId }: ExcludedReading,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.load(info, subjectId);
  }
}

@Resolver(() => AssociationInfluence)
export class AssociationInfluenceResolver {
  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The one left out.' })
  jurisdiction(
    @Root() { jurisdictionId }: AssociationInfluence,
    @Ctx() { graph }: GraphContext,
    @Info() info: Info,
  ) {
    return graph.load(info, jurisdictionId);
  }
}
