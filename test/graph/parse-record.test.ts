import { parseRecord } from '../../src/graph/write/parse-record.js';
import { ATLAS } from './support/given.js';
import { librarySchema } from './support/library-schema.js';
import { objectType } from './support/test-graph.js';

const schema = librarySchema();
const problemsOf = (raw: object) =>
  parseRecord(schema, objectType(schema, 'Book'), { ...ATLAS, ...raw }).problems.map(
    ({ path, message }) => [path.join('.'), message],
  );

const FIELDS =
  'title, pages, shelf, mark, price, bound, words, earlierShelves, printedOn, inPrint, identifiers, ' +
  'author, series, dedicatedTo, quotations, follows';

test('a record in order has no problems', () => {
  expect(
    problemsOf({
      title: { en: 'Atlas', es: 'Atlas' },
      pages: 7,
      price: '2.5',
      bound: 'true',
      words: ['sea'],
      earlierShelves: ['OPEN'],
      printedOn: '2018-10',
      inPrint: { from: '2018', endStatus: 'ONGOING' },
      identifiers: [{ scheme: 'ISBN', value: '1' }],
      series: 'series:s',
      quotations: [{ work: 'series:s', page: 1 }, { work: 'book:b' }],
    }),
  ).toEqual([]);
});

test.each([
  [{ colour: 'red' }, 'colour', `"colour" is not known here; there are ${FIELDS}`],
  [{ recordedAt: 'now' }, 'recordedAt', `"recordedAt" is not known here; there are ${FIELDS}`],
  [{ predecessors: [] }, 'predecessors', `"predecessors" is not known here; there are ${FIELDS}`],
  [{ shelf: undefined }, 'shelf', '"shelf" is required'],
  [{ title: null }, 'title', '"title" is required'],
  [{ author: undefined }, 'author', '"author" is required'],
  [{ shelf: 'BROKEN' }, 'shelf', '"BROKEN" is no Shelf; it is one of OPEN, CLOSED'],
  [{ earlierShelves: ['open'] }, 'earlierShelves', '"open" is no Shelf; it is one of OPEN, CLOSED'],
  [{ pages: '7.5' }, 'pages', '"7.5" is no Int'],
  [{ pages: 'many' }, 'pages', '"many" is no Int'],
  [{ bound: 'yes' }, 'bound', '"yes" is no Boolean'],
  [{ words: 'sea' }, 'words', 'a list is expected here'],
  [
    { printedOn: '2018-31' },
    'printedOn',
    '"2018-31" is no date; write the part that is known as 2018, 2018-10 or 2018-10-01, with "~" ' +
      'behind it for about and "?" for uncertain',
  ],
  [
    { inPrint: { from: '2018', to: '2016' } },
    'inPrint',
    'a period cannot end (2016) before it begins (2018)',
  ],
  [{ id: 'person:ann' }, 'id', '"person:ann" is no id of a Book; it begins with "book:"'],
  [{ id: 'book:a b' }, 'id', '"book:a b" is no id of a Book; it begins with "book:"'],
  [{ author: 'series:s' }, 'author', '"series:s" is no id of Person'],
  [{ author: 7 }, 'author', '7 is no id of Person'],
  [{ dedicatedTo: 'book:b' }, 'dedicatedTo', '"book:b" is no id of Person or Series'],
  [{ author: ['person:ann'] }, 'author', 'one record is expected here, not a list'],
  [{ quotations: { work: 'book:b' } }, 'quotations', 'a list is expected here'],
  [{ quotations: ['book:b'] }, 'quotations.0', '"book:b" is no Quotation; write { work: <id>, … }'],
  [{ quotations: [null] }, 'quotations.0', 'null is no Quotation; write { work: <id>, … }'],
  [
    { quotations: [{ work: 'book:b' }, { work: 'book:b', line: 1 }] },
    'quotations.1',
    '"line" is not known here; there are page, work',
  ],
  [{ quotations: [{ page: 1 }] }, 'quotations.0', 'undefined is no id of Book or Series'],
  [{ quotations: [{ work: 'book:b', page: 'x' }] }, 'quotations.0', '"x" is no Int'],
  [{ identifiers: [null] }, 'identifiers', 'null is no pair; write { scheme: …, value: … }'],
])('%j is told at %s', (raw, path, message) => {
  expect(problemsOf(raw)).toEqual([[path, message]]);
});

test('all problems are told at once, what is wrong apart from what is missing', () => {
  const { problems } = parseRecord(schema, objectType(schema, 'Book'), {
    id: 'book:x',
    shelf: 'BROKEN',
    colour: 'red',
  });
  expect(problems.map(({ fault, path }) => [fault, ...path])).toEqual([
    ['MISSING', 'title'],
    ['FORM', 'shelf'],
    ['MISSING', 'author'],
    ['FORM', 'colour'],
  ]);
});
