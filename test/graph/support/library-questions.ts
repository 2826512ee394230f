import fc from 'fast-check';
import { COUNT_QUESTIONS } from './count-questions.js';
import { FILTER_QUESTIONS } from './filter-questions.js';
import { day, idOf, question, text, whole, type Question } from './question.js';

const WHOLE_BOOK = `{
  asked: book(id: $id) {
    __typename id stateId recordedAt
    title { text language fallback }
    french: title(lang: FR) { text language fallback }
    spanish: title(lang: ES) { words: text }
    pages shelf mark price bound words earlierShelves
    printedOn { edtf earliest latest precision certainty }
    inPrint { edtf endStatus from { edtf earliest } to { latest } }
    identifiers { scheme value }
    onDay: printedBy(on: $day) printedBy(on: "2018-12-31")
    bookAuthor: author @include(if: $deep) { ...person }
    series @skip(if: $deep) { id title { text } }
    dedicatedTo { __typename ... on Person { ...person } ... on Series { id pages } }
    quotations { page work { __typename id ...work ... on Series { books { totalCount } } } }
    predecessors { id author { id } }
    follows { id followedBy { id } }
    followedBy { id }
    differentLengths
  }
}
fragment person on Person { name bornOn { edtf } bookCount ...identified }
fragment identified on Node { __typename id }
fragment work on Work { title { text } pages reviews { totalCount } }`;

/** Questions that hold every construct of the core, few enough for their texts to be counted. */
export const QUESTIONS: readonly Question[] = [
  ...FILTER_QUESTIONS,
  ...COUNT_QUESTIONS,
  question(
    'a book and all that is said of it',
    '$id: ID!, $day: LocalDate!, $deep: Boolean!',
    WHOLE_BOOK,
    {
      id: idOf('book', 20),
      day,
      deep: fc.boolean(),
    },
  ),
  question(
    'a person with pages of pages',
    '$id: ID!, $first: Int!',
    `{ person(id: $id) {
      name born: bornOn { precision }
      books(first: $first, orderBy: { by: TITLE }) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { at: cursor node { id title { text } } again: node { pages } }
        nodes { reviews(first: 2, orderBy: { by: TEXT, direction: DESC }) { nodes { text works { id } } } }
      }
      series { id books { totalCount } }
      comparedWith(first: 3, orderBy: { by: PAGES, direction: DESC }) {
        totalCount nodes { __typename id ... on Book { author { id } } ... on Series { sales { totalCount } } }
      }
      bookCount
    } }`,
    { id: idOf('person', 4), first: fc.integer({ min: 1, max: 4 }) },
  ),
  question(
    'a series in every order of its books',
    '$id: ID!',
    `{ series(id: $id) { ${['ID', 'TITLE', 'PAGES', 'MARK', 'PRICE', 'PRINTED_ON', 'IN_PRINT']
      .flatMap((by) => ['ASC', 'DESC'].map((direction) => ({ by, direction })))
      .map(
        ({ by, direction }) =>
          `${by}_${direction}: books(first: 3, orderBy: { by: ${by}, direction: ${direction} }) { ` +
          'pageInfo { hasNextPage endCursor } nodes { id } }',
      )
      .join(' ')}
      sales(orderBy: { by: COPIES, direction: DESC }, where: { year: { atLeast: 2020 } }) {
        totalCount nodes { year copies series { id } }
      }
    } }`,
    { id: idOf('series', 4) },
  ),
  question(
    'a review of works of several kinds',
    '$id: ID!',
    `{ review(id: $id) { text works {
      ...on Node { id } ...on Work { quotedBy { nodes { id } } }
      ...on Book { author { name } pages } ...on Series { title(lang: ES) { text fallback } pages }
    } } }`,
    { id: idOf('review', 10) },
  ),
  question(
    'a row',
    '$id: ID!',
    '{ sale(id: $id) { id year copies series { id title { text } } } }',
    {
      id: idOf('sale', 8),
    },
  ),
  question(
    'fields merged and fragments met twice',
    '',
    `{ books(first: 25, orderBy: { by: ID, direction: DESC }) { nodes { author { name } ...a ...b } } ...q }
     fragment q on Query { books(first: 25, orderBy: { by: ID, direction: DESC }) { totalCount } }
     fragment a on Book { differentLengths author { bookCount ...p } }
     fragment b on Book { author { ...p } follows { author { ...p } } }
     fragment p on Person { id series { id } }`,
  ),
  question(
    'works of both kinds',
    '$text: String!, $whole: Int!',
    `{ works(first: 10, orderBy: { by: TITLE }, where: {
        or: [{ title: { contains: $text } }, { pages: { atLeast: $whole } }, { quotedBy: { some: { bound: { equals: true } } } }]
      }) {
        totalCount pageInfo { hasNextPage endCursor }
        edges { cursor node { __typename id title { text } ... on Book { series { id } } } }
      } }`,
    { text, whole },
  ),
  question(
    'persons, reviews and rows',
    '$text: String!, $whole: Int!',
    `{
      persons(orderBy: { by: BORN_ON, direction: DESC }, where: { books: { none: { pages: { equals: $whole } } } }) {
        totalCount nodes { id bornOn { edtf } }
      }
      reviews(first: 4, where: { works: { every: { title: { contains: $text } } } }) {
        totalCount pageInfo { hasNextPage } nodes { id works { ... on Book { follows { id } } } }
      }
      sales(first: 6, orderBy: { by: COPIES }, where: { series: { books: { some: { pages: { atLeast: $whole } } } } }) {
        totalCount pageInfo { endCursor } nodes { id copies series { id books { totalCount } } }
      }
    }`,
    { text, whole },
  ),
  question(
    'records by ids of several kinds',
    '$ids: [ID!]!',
    '{ nodes(ids: $ids) { __typename id ... on Book { author { id } quotations { work { id } } } ... on Sale { year } } }',
    {
      ids: fc.array(fc.oneof(idOf('book', 12), idOf('sale', 8), idOf('person', 4)), {
        minLength: 1,
        maxLength: 5,
      }),
    },
  ),
];
