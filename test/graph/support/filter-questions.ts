import {
  code,
  day,
  idOf,
  laterDay,
  list,
  number,
  oneOf,
  question,
  text,
  whole,
  type Question,
  type Values,
} from './question.js';
import fc from 'fast-check';

const FOUND = 'fragment found on BookConnection { nodes { id } }';

/** Many filters side by side in one statement, on the books of each person. */
function filters(
  name: string,
  variables: string,
  wheres: readonly string[],
  values: Values,
): Question {
  const aliases = wheres.map((where, index) => `f${index}: books(where: ${where}) { ...found }`);
  const selection = `{ persons(first: 4) { nodes { id ${aliases.join(' ')} } } } ${FOUND}`;
  return question(name, variables, selection, values);
}

const RANGE = 'from: $day, to: $later';
const within = (field: string, ranges: readonly string[], match = '') =>
  ['certainlyWithin', 'possiblyWithin'].flatMap((member) =>
    ranges.map((range) => `{ ${field}: { ${match} ${member}: { ${range} } } }`),
  );
const RANGES = [RANGE, 'from: $day', 'to: $later'];

/** Every filter that the core knows. */
export const FILTER_QUESTIONS: readonly Question[] = [
  filters(
    'texts, codes and ids',
    '$text: String!, $texts: [String!]!, $code: String!, $codes: [String!]!, $id: ID!, $ids: [ID!]!',
    [
      ...[
        'equals: $text',
        'in: $texts',
        'contains: $text',
        'startsWith: $text',
        'reported: true',
      ].map((member) => `{ title: { ${member} } }`),
      ...[
        'equals: $code',
        'in: $codes',
        'contains: $code',
        'startsWith: $code',
        'reported: false',
      ].map((member) => `{ mark: { ${member} } }`),
      '{ id: { equals: $id } }',
      '{ id: { in: $ids } }',
      '{ author: { name: { equals: $text } } }',
      '{ author: { name: { in: $texts } } }',
    ],
    {
      text,
      texts: list(text),
      code,
      codes: list(code),
      id: idOf('book', 9),
      ids: list(idOf('book', 9)),
    },
  ),
  filters(
    'numbers and booleans',
    '$whole: Int!, $number: Float!',
    [
      '{ pages: { equals: $whole } }',
      '{ pages: { atLeast: $whole, lessThan: 100 } }',
      '{ pages: { reported: false } }',
      '{ price: { equals: $number } }',
      '{ price: { moreThan: $number } }',
      '{ price: { atMost: $number, reported: true } }',
      '{ bound: { equals: true } }',
      '{ bound: { equals: false } }',
    ],
    { whole, number },
  ),
  filters(
    'enums, lists and pairs',
    '$word: String!, $words: [String!]!, $shelf: Shelf!, $shelves: [Shelf!]!, $value: String!',
    [
      '{ shelf: { in: $shelves } }',
      '{ shelf: { equals: $shelf } }',
      '{ shelf: { reported: true } }',
      '{ words: { has: $word } }',
      '{ words: { hasAny: $words } }',
      '{ earlierShelves: { has: $shelf } }',
      '{ earlierShelves: { hasAny: $shelves } }',
      '{ identifiers: { scheme: "ISBN" } }',
      '{ identifiers: { value: $value } }',
      '{ identifiers: { scheme: "DOI", value: $value } }',
      '{ identifiers: {} }',
    ],
    {
      word: oneOf('sea', 'a|b', 'nowhere'),
      words: list(oneOf('Sea', 'ship', 'nowhere')),
      shelf: fc.constant('OPEN'),
      shelves: list(oneOf('OPEN', 'CLOSED')),
      value: oneOf('11', '10|11', 'xx'),
    },
  ),
  filters(
    'vague dates and beginnings and ends of periods',
    '$day: String!, $later: String!',
    [
      ...within('printedOn', RANGES),
      '{ printedOn: { reported: false } }',
      '{ author: { bornOn: { possiblyWithin: { from: $day } } } }',
      ...within('inPrint', [RANGE], 'match: STARTS_IN,'),
      ...within('inPrint', [RANGE], 'match: ENDS_IN,'),
    ],
    { day, later: laterDay },
  ),
  filters(
    'periods as a whole',
    '$day: String!, $later: String!',
    [
      ...within('inPrint', RANGES),
      ...within('inPrint', [RANGE], 'match: COVERS,'),
      '{ inPrint: { reported: true } }',
      '{ inPrint: { reported: false } }',
    ],
    { day, later: laterDay },
  ),
  filters(
    'relations to many',
    '$whole: Int!, $text: String!',
    [
      '{ reviews: { some: { text: { contains: $text } } } }',
      '{ reviews: { none: { works: { some: { pages: { atLeast: $whole } } } } } }',
      '{ reviews: { every: { text: { startsWith: $text } } } }',
      '{ quotedBy: { some: {} } }',
      '{ quotations: { some: { page: { atLeast: $whole }, work: { title: { contains: $text } } } } }',
      '{ quotations: { none: { work: { quotedBy: { some: { pages: { reported: false } } } } } } }',
      '{ quotations: { every: { page: { reported: true } } } }',
    ],
    { whole, text },
  ),
  filters(
    'relations to one and through several steps',
    '$whole: Int!, $text: String!',
    [
      '{ author: {} }',
      '{ series: { sales: { some: { copies: { atLeast: $whole } } } } }',
      '{ predecessors: { some: { title: { contains: $text } } } }',
      '{ predecessors: { none: {} }, follows: { pages: { atLeast: $whole } } }',
      '{ followedBy: { shelf: { equals: OPEN } } }',
      '{ author: { series: { none: { pages: { equals: $whole } } } } }',
    ],
    { whole, text },
  ),
  filters(
    'all, any and not',
    '$whole: Int!, $text: String!, $absent: Int, $never: String',
    [
      '{ and: [{ pages: { atLeast: $whole } }, { title: { contains: $text } }] }',
      '{ or: [{ pages: { atLeast: $whole } }, { mark: { equals: "A1" } }, { bound: { equals: true } }] }',
      '{ not: { pages: { atLeast: $whole } } }',
      '{ not: { or: [{ price: { lessThan: 2 } }, { not: { bound: { equals: true } } }] } }',
      '{ or: [], shelf: { equals: OPEN } }',
      '{ and: [], shelf: { equals: OPEN } }',
      '{ not: {} }',
      '{ pages: { atLeast: $absent }, title: { contains: $never } }',
      '{ reviews: { some: { or: [{ text: { equals: $text } }, { not: { works: { some: { pages: { reported: true } } } } }] } } }',
      '{ quotations: { some: { or: [{ page: { equals: 1 } }, { not: { page: { reported: true } } }] } } }',
    ],
    { whole, text },
  ),
];
