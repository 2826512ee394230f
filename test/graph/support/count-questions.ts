import fc from 'fast-check';
import { idOf, laterDay, day, oneOf, question, text, whole, type Question } from './question.js';

const COUNTS = `fragment counts on BookConnection {
  totalCount
  facets(of: [EARLIER_SHELVES, EARLIER_SHELVES, SHELF]) { ...facets }
  begun: timeline(by: IN_PRINT_FROM, from: 2015, to: $to, splitBy: EARLIER_SHELVES) { ...timeline }
  until: timeline(by: PRINTED_BY, from: $from, splitBy: $split) { ...timeline }
}
fragment facets on Facets {
  records fields { field values { value records } notReported } caveats { code }
}
fragment timeline on Timeline {
  records points { year certain { ...number } possible { ...number } split {
    value certain { ...number } possible { ...number }
  } }
  imprecise undated outside caveats { code }
}
fragment number on Estimate { value n unit status caveats { code } }`;

/** What connections say of all that a filter selects, over a few filters of every kind. */
export const COUNT_QUESTIONS: readonly Question[] = [
  question(
    'counts of all that a filter selects',
    '$whole: Int!, $text: String!, $day: String!, $later: String!, $from: Int!, $to: Int!, $split: BookFacet!',
    `{
      books(first: 2, where: { or: [
        { pages: { atLeast: $whole } }
        { reviews: { some: { text: { contains: $text } } } }
        { inPrint: { possiblyWithin: { from: $day, to: $later } } }
        { quotations: { none: { page: { reported: true } } } }
      ] }) { ...counts all: facets { ...facets } printed: timeline(by: PRINTED_ON) { ...timeline } nodes { id } }
    } ${COUNTS}`,
    {
      whole,
      text,
      day,
      later: laterDay,
      from: fc.integer({ min: 2015, max: 2018 }),
      to: fc.integer({ min: 2018, max: 2021 }),
      split: oneOf('SHELF'),
    },
  ),
  question(
    'counts of what belongs to a record',
    '$id: ID!, $whole: Int!, $from: Int!, $to: Int!, $split: BookFacet!',
    `{
      person(id: $id) { books(where: { not: { pages: { atLeast: $whole } } }) { ...counts } }
      works(first: 3) { nodes { quotedBy { ...counts } } }
    } ${COUNTS}`,
    {
      id: idOf('person', 4),
      whole,
      from: oneOf(2016, 2018),
      to: oneOf(2018, 2020),
      split: oneOf('EARLIER_SHELVES'),
    },
  ),
];
