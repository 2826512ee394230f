import { csvLine } from '../../src/data/csv-line.js';

test.each(['one\ntwo', 'one\rtwo', 'one\r\ntwo', 'one,two'])(
  '%j stands in quotation marks, whatever ends a line for its reader',
  (text) => {
    expect(csvLine([text, 1, null])).toBe(`"${text}",1,\r\n`);
  },
);

test('a text that looks like a formula is made plain, a number is not', () => {
  expect(csvLine(['=1+1', -1])).toBe("'=1+1,-1\r\n");
});
