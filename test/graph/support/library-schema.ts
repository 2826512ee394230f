import { GraphQLLocalDate } from 'graphql-scalars';
import { GraphQLNonNull, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import {
  Arg,
  buildSchemaSync,
  createUnionType,
  Ctx,
  ID,
  Info,
  Int,
  ObjectType,
  Field,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import {
  AbstractEntity,
  Count,
  Decimal,
  Derived,
  Edge,
  EdgePage,
  Edges,
  End,
  Entity,
  Id,
  Lasting,
  Localised,
  Managed,
  named,
  Pairs,
  Property,
  Relationship,
  Text,
  VagueDated,
} from '../../../src/graph/declare.js';
import { type GraphContext } from '../../../src/graph/session.js';
import { type Period } from '../../../src/graph/values/period.js';
import { DateTime } from '../../../src/graph/values/instant.js';
import { type LocalisedText } from '../../../src/graph/values/localised.js';
import { type VagueDate } from '../../../src/graph/values/vague-date.js';
import { summaries, summaryTypes } from '../../../src/analytics/summaries/summaries.js';
import { weave } from '../../../src/graph/weave/weave.js';

/*
 * A small world that has nothing to do with the product and holds every construct of the core:
 * an interface with a list, a union, all kinds of edges, a relationship with properties, every shape
 * of value, rows.
 */

enum Shelf {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(Shelf, { name: 'Shelf', description: 'Where a book stands.' });

enum Printed {
  YES = 'YES',
  NO = 'NO',
  CANNOT_TELL = 'CANNOT_TELL',
}
registerEnumType(Printed, { name: 'Printed', description: 'Whether a book had been printed.' });

@AbstractEntity({ name: 'Node', description: 'Anything with an id.' })
abstract class Node {
  @Id() id!: string;
}

@AbstractEntity({
  name: 'Work',
  description: 'What can be written about.',
  list: 'works',
  implements: [Node],
})
abstract class Work {
  @Localised({ description: 'Title.', filter: true, sort: true }) title!: LocalisedText;
  @Property(() => Int, { description: 'Pages.', nullable: true, filter: true, sort: true })
  pages!: number | null;
  @EdgePage('<-[:ABOUT]-', () => [named('Review')], { description: 'What is written about it.' })
  reviews!: object[];
  @EdgePage('<-[:QUOTES]-', () => [named('Book')], { description: 'Books that quote it.' })
  quotedBy!: object[];
}

@ObjectType('Identifier', { description: 'A name elsewhere.', simpleResolvers: true })
class Identifier {
  @Field(() => String, { description: 'Scheme.' }) scheme!: string;
  @Field(() => String, { description: 'Value.' }) value!: string;
}

@Entity({ name: 'Person', description: 'A person.', list: 'persons', implements: [Node] })
class Person {
  @Text({ description: 'Name.', filter: true, sort: true }) name!: string;
  @VagueDated({ description: 'Born.', sort: true }) bornOn!: VagueDate | null;
  @EdgePage('<-[:WRITTEN_BY]-', () => [Book], { description: 'Books.' }) books!: object[];
  @Edges('<-[:WRITTEN_BY]-(:Book)-[:PART_OF]->', () => [Series], {
    description: 'Series written in.',
  })
  series!: object[];
  @EdgePage('<-[:WRITTEN_BY]-(:Book)<-[:ABOUT]-(:Review)-[:ABOUT]->', () => [Work], {
    description: 'Works that a review puts beside a book of theirs.',
  })
  comparedWith!: object[];
  @Count('books', { description: 'How many books.' }) bookCount!: number;
}

@Relationship({ name: 'Quotation', description: 'One book quotes another work.' })
class Quotation {
  @Property(() => Int, { description: 'On which page.', nullable: true, filter: true })
  page!: number | null;
  @End(() => Work, { description: 'What is quoted.' }) work!: object;
}

const Dedicatee = createUnionType({
  name: 'Dedicatee',
  description: 'Whom a book can be dedicated to.',
  types: () => [Person, Series] as const,
});

@Entity({ name: 'Book', description: 'A book.', list: 'books', implements: [Node, Work] })
class Book {
  @Managed(() => String, { description: 'Name of its state.' }) stateId!: string;
  @Managed(() => DateTime, { description: 'When recorded.' }) recordedAt!: string;
  @Property(() => Shelf, { description: 'Shelf.', filter: true, sort: true }) shelf!: Shelf;
  @Property(() => String, { description: 'Mark.', nullable: true, filter: true, sort: true })
  mark!: string | null;
  @Decimal({ description: 'Price.', nullable: true, filter: true, sort: true }) price!:
    number | null;
  @Property(() => Boolean, { description: 'Is it bound?', nullable: true, filter: true })
  bound!: boolean | null;
  @Property(() => [String], { description: 'Words.', filter: true }) words!: string[];
  @Property(() => [Shelf], { description: 'Shelves before.', filter: true })
  earlierShelves!: Shelf[];
  @VagueDated({ description: 'Printed.', sort: true }) printedOn!: VagueDate | null;
  @Lasting({ description: 'In print.', sort: true }) inPrint!: Period | null;
  @Pairs(() => Identifier, ['scheme', 'value'], { description: 'Identifiers.', filter: true })
  identifiers!: Identifier[];
  @Edge('-[:WRITTEN_BY]->', () => Person, { description: 'Author.', required: true })
  author!: object | null;
  @Edge('-[:PART_OF]->', () => Series, { description: 'Series.' }) series!: object | null;
  @Edge('-[:DEDICATED_TO]->', () => Dedicatee, { description: 'Dedicated to.' })
  dedicatedTo!: object | null;
  @Edges('-[:QUOTES]->', () => [Quotation], { description: 'Quotations.', order: 'page' })
  quotations!: Quotation[];
  @Edges('-[:FOLLOWS]->{1,3}(:Book)', () => [Book], {
    description: 'Books it follows, up to three back.',
  })
  predecessors!: object[];
  @Edge('-[:FOLLOWS]->', () => Book, { description: 'The book before.' }) follows!: object | null;
  @Edge('<-[:FOLLOWS]-', () => Book, { description: 'The book after; the first of several.' })
  followedBy!: object | null;
  @Count('quotations', {
    description: 'How many different page counts are quoted.',
    distinct: 'pages',
  })
  differentLengths!: number;
  @Derived(() => Printed, {
    description: 'Whether it had been printed on a day.',
    from: ['printedOnEarliest', 'printedOnLatest'],
    args: { on: { type: new GraphQLNonNull(GraphQLLocalDate), description: 'The day.' } },
    derive: ([earliest, latest], { on }) => {
      if (typeof earliest !== 'string' || earliest > String(on)) return 'NO';
      return (latest as string) <= String(on) ? 'YES' : 'CANNOT_TELL';
    },
  })
  printedBy!: string;
}

@Entity({
  name: 'Series',
  description: 'A series of books.',
  list: 'seriesList',
  implements: [Node, Work],
})
class Series {
  @EdgePage('<-[:PART_OF]-', () => [Book], { description: 'Its books.' }) books!: object[];
  @EdgePage('<-[:OF_SERIES]-', () => [Sale], { description: 'Copies sold.' }) sales!: object[];
}

@Entity({ name: 'Review', description: 'A review.', list: 'reviews', implements: [Node] })
class Review {
  @Text({ description: 'What it says.', filter: true, sort: true }) text!: string;
  @Edges('-[:ABOUT]->', () => [Work], { description: 'What it is about.' }) works!: object[];
}

@Entity({
  name: 'Sale',
  description: 'Copies sold.',
  list: 'sales',
  implements: [Node],
  history: 'ROWS',
})
class Sale {
  @Property(() => Int, { description: 'Year.', filter: true, sort: true }) year!: number;
  @Property(() => Int, { description: 'Copies.', nullable: true, filter: true, sort: true })
  copies!: number | null;
  @Edge('-[:OF_SERIES]->', () => Series, { description: 'Of which series.', required: true })
  series!: object | null;
}

@Resolver()
class LibraryResolver {
  @Query(() => Node, { nullable: true, description: 'Anything by its id.' })
  node(
    @Arg('id', () => ID) id: string,
    @Ctx() { graph }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return graph.load(info, id);
  }

  @Query(() => [Node], { nullable: 'items', description: 'Several by their ids.' })
  nodes(
    @Arg('ids', () => [ID]) ids: string[],
    @Ctx() { graph }: GraphContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null>[] {
    return ids.map((id) => graph.load(info, id));
  }
}

export function librarySchema(): GraphQLSchema {
  return weave(
    buildSchemaSync({
      resolvers: [LibraryResolver],
      orphanedTypes: [Person, Book, Series, Review, Sale, Quotation, ...summaryTypes],
      validate: false,
    }),
    summaries,
  );
}
