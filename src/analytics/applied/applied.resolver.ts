import { type GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { Jurisdiction } from '../../domain/jurisdiction/jurisdiction.type.js';
import { Sourced } from '../../domain/source/sourced.type.js';
import { type GraphContext } from '../../graph/session.js';
import { Language } from '../../graph/values/localised.js';
import { parseVagueDate } from '../../graph/values/vague-date.js';
import { citedAnswer } from '../citation/cite.js';
import { answerApplied, firstChanges, itemsOnPage } from './answer-applied.js';
import { AppliedArguments, AppliedItemsArguments } from './applied.input.js';
import { Applied, AppliedChange, AppliedChanges, AppliedItem } from './applied.type.js';
import { NOTICE } from './notice.js';

type Info = GraphQLResolveInfo;

const RECORD = 'The record with its citations; null where you may no longer see it.';

@Resolver(() => Applied)
export class AppliedResolver {
  @Query(() => Applied, {
    nullable: true,
    description:
      'What applied in a place on a day, for a taxon, on the Internet: laws, listings, rules of ' +
      'platforms and commitments, each with its source? What holds for a group of taxa holds for all ' +
      'in it. A law of a State reaches no territory that no record names; one of the European Union no ' +
      'Party whose membership is not recorded; a directive or plan is no law applied. Records held, ' +
      'not legal advice. Null where there is no such place, taxon or platform.',
  })
  async applied(
    @Args(() => AppliedArguments) asked: AppliedArguments,
    @Ctx() context: GraphContext,
    @Info() info: Info,
  ) {
    const answer = await citedAnswer(context, info, null, (instant) =>
      answerApplied(context.graph, asked, instant),
    );
    return answer.placeId === null ? null : answer;
  }

  @FieldResolver(() => Jurisdiction, { nullable: true, description: 'The place asked about.' })
  jurisdiction(@Root() { placeId }: Applied, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, placeId);
  }

  @FieldResolver(() => String, { description: 'What every answer says of itself, in words.' })
  notice(
    @Arg('lang', () => Language, { defaultValue: Language.EN, description: 'In which language.' })
    lang: Language,
  ): string {
    return NOTICE[lang];
  }

  @FieldResolver(() => [AppliedItem], {
    description:
      'The records that may have applied: laws, plans, listings, rules, commitments, each by id.',
  })
  items(
    @Root() { allItems }: Applied,
    @Args(() => AppliedItemsArguments) page: AppliedItemsArguments,
  ): readonly AppliedItem[] {
    return itemsOnPage(allItems, page);
  }
}

@Resolver(() => AppliedItem)
export class AppliedItemResolver {
  @FieldResolver(() => Sourced, { nullable: true, description: RECORD })
  record(@Root() { recordId }: AppliedItem, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, recordId);
  }
}

const FIRST = { defaultValue: 25, description: 'How many, 1 to 100.' };

@Resolver(() => AppliedChanges)
export class AppliedChangesResolver {
  @FieldResolver(() => [AppliedChange], {
    description: 'What changed in the year up to the day, the day included.',
  })
  earlier(
    @Root() { earlierChanges }: AppliedChanges,
    @Arg('first', () => Int, FIRST) first: number,
  ): readonly AppliedChange[] {
    return firstChanges(earlierChanges, first).map(shownChange);
  }

  @FieldResolver(() => [AppliedChange], { description: 'What changed in the year after the day.' })
  later(
    @Root() { laterChanges }: AppliedChanges,
    @Arg('first', () => Int, FIRST) first: number,
  ): readonly AppliedChange[] {
    return firstChanges(laterChanges, first).map(shownChange);
  }
}

type Change = AppliedChanges['earlierChanges'][number];

const shownChange = ({ date, ...change }: Change): AppliedChange => ({
  ...change,
  date: parseVagueDate(date.edtf),
});

@Resolver(() => AppliedChange)
export class AppliedChangeResolver {
  @FieldResolver(() => Sourced, { nullable: true, description: RECORD })
  record(@Root() { recordId }: AppliedChange, @Ctx() { graph }: GraphContext, @Info() info: Info) {
    return graph.load(info, recordId);
  }
}
