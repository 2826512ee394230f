import { GraphQLList, GraphQLNonNull, GraphQLObjectType, GraphQLString } from 'graphql';
import { DateTime, nextInstant } from '../../src/graph/values/instant.js';
import { localised } from '../../src/graph/values/localised.js';
import { pairs } from '../../src/graph/values/pairs.js';
import { parsePeriod, period } from '../../src/graph/values/period.js';
import { dayRange, parseVagueDate, vagueDate } from '../../src/graph/values/vague-date.js';

describe('a vague date', () => {
  test.each([
    ['2018', '2018-01-01', '2018-12-31', 'YEAR', 'STATED'],
    ['2018-10', '2018-10-01', '2018-10-31', 'MONTH', 'STATED'],
    ['2018-10-05', '2018-10-05', '2018-10-05', 'DAY', 'STATED'],
    ['2018~', '2018-01-01', '2018-12-31', 'YEAR', 'APPROXIMATE'],
    ['2018-10?', '2018-10-01', '2018-10-31', 'MONTH', 'UNCERTAIN'],
    ['2019-02', '2019-02-01', '2019-02-28', 'MONTH', 'STATED'],
    ['2020-02', '2020-02-01', '2020-02-29', 'MONTH', 'STATED'],
    ['2020-02-29?', '2020-02-29', '2020-02-29', 'DAY', 'UNCERTAIN'],
  ])('%s lies from %s to %s', (edtf, ...[earliest, latest, precision, certainty]) => {
    expect(parseVagueDate(edtf)).toEqual({ edtf, earliest, latest, precision, certainty });
  });

  test.each([
    ['2018-13'],
    ['2019-02-29'],
    ['2018-10-32'],
    ['18'],
    ['2018/2019'],
    ['201x'],
    ['2018-10-05T12:00'],
    ['~2018'],
    [''],
    [2018],
    [null],
  ])('%j is refused', (input) => {
    expect(() => parseVagueDate(input)).toThrow(
      `${JSON.stringify(input)} is no date; write the part that is known as 2018, 2018-10 or ` +
        '2018-10-01, with "~" behind it for about and "?" for uncertain',
    );
  });

  test('is read back from what it was stored as', () => {
    for (const edtf of ['2018', '2018-10~', '2018-10-05?']) {
      expect(vagueDate.read(vagueDate.parse(edtf, GraphQLString), {})).toEqual(
        parseVagueDate(edtf),
      );
    }
  });

  test('that was never stored is null', () => {
    expect(vagueDate.read([null, null, null], {})).toBeNull();
    expect(vagueDate.read([undefined, undefined, undefined], {})).toBeNull();
  });
});

describe('a range of days', () => {
  test.each([
    [{ from: '2018-1-1' }, 'from is "2018-1-1", no day; write it as YYYY-MM-DD'],
    [{ to: '2018' }, 'to is "2018", no day; write it as YYYY-MM-DD'],
    [{ from: '2018-02-30' }, 'from is "2018-02-30", no day; write it as YYYY-MM-DD'],
    [
      { from: '2018-01-02', to: '2018-01-02' },
      'the range holds no day, for from (2018-01-02) is not before to (2018-01-02)',
    ],
  ])('%j is refused', (range, message) => {
    expect(() => dayRange(range)).toThrow(message);
  });

  test('may be open at either end', () => {
    for (const range of [{}, { from: '2018-01-01' }, { to: '2018-01-01' }]) {
      expect(dayRange(range)).toEqual(range);
    }
  });
});

describe('a period', () => {
  test.each([
    [{ from: '2012', to: '2016-12' }, '2012/2016-12', 'ENDED'],
    [{ to: '2016' }, '/2016', 'ENDED'],
    [{ from: '2012' }, '2012/', 'NOT_REPORTED'],
    [{ from: '2012~', endStatus: 'ONGOING' }, '2012~/..', 'ONGOING'],
    [{ from: '2012', endStatus: 'ENDED_UNKNOWN_DATE' }, '2012/', 'ENDED_UNKNOWN_DATE'],
    [{ endStatus: 'ONGOING' }, '/..', 'ONGOING'],
    [{ from: '2012', to: '2012', endStatus: 'ENDED' }, '2012/2012', 'ENDED'],
  ])('%j is %s and %s', (input, edtf, endStatus) => {
    expect(parsePeriod(input)).toMatchObject({ edtf, endStatus });
    expect(period.read(period.parse(input, GraphQLString), {})).toEqual(parsePeriod(input));
  });

  test.each([
    [{}, 'a period needs at least one of from, to and endStatus'],
    [{ from: '2012', until: '2013' }, 'a period has from, to and endStatus, not "until"'],
    [{ from: '2016', to: '2012' }, 'a period cannot end (2012) before it begins (2016)'],
    [{ from: '2016', endStatus: 'ENDED' }, 'an end status of ENDED and a date `to` go together'],
    [{ to: '2016', endStatus: 'ONGOING' }, 'an end status of ENDED and a date `to` go together'],
    [
      { from: '2016', endStatus: 'OVER' },
      '"OVER" is no end status; it is one of ONGOING, ENDED, ENDED_UNKNOWN_DATE, NOT_REPORTED',
    ],
    ['2012/2016', '"2012/2016" is no period; write { from: 2012, to: 2016-12 }'],
    [null, 'null is no period; write { from: 2012, to: 2016-12 }'],
  ])('%j is refused', (input, message) => {
    expect(() => parsePeriod(input)).toThrow(message);
  });

  test('keeps ends as vague as they are: a year may end before the month in which it began is over', () => {
    expect(parsePeriod({ from: '2016-12', to: '2016' })).toMatchObject({ edtf: '2016-12/2016' });
  });
});

describe('a localised text', () => {
  const stored = localised.parse({ fr: 'Loi', es: 'Ley' }, GraphQLString);

  test.each([
    ['FR', 'Loi', 'FR', 'NONE'],
    ['ES', 'Ley', 'ES', 'NONE'],
    ['EN', 'Loi', 'FR', 'OTHER_LANGUAGE'],
  ])('asked for in %s is "%s" in %s, fallback %s', (lang, text, language, fallback) => {
    expect(localised.read(stored, { lang })).toEqual({ text, language, fallback });
  });

  test('of one plain text is English', () => {
    const english = localised.parse('Act', GraphQLString);
    expect(localised.read(english, { lang: 'ES' })).toEqual({
      text: 'Act',
      language: 'EN',
      fallback: 'OTHER_LANGUAGE',
    });
  });

  test('that was never stored is null', () => {
    expect(localised.read([null, null, null], { lang: 'EN' })).toBeNull();
  });

  test('is ordered by the first of its languages, without regard to case and accents', () => {
    const ordered = (input: object) => localised.sortValue?.(localised.parse(input, GraphQLString));
    expect(localised.sortValue?.(stored)).toBe('loi');
    expect(ordered({ en: 'Act', fr: 'Loi' })).toBe('act');
    expect(ordered({ fr: 'Étude' })).toBe('etude');
  });

  test.each([[{}], [{ de: 'Gesetz' }], [{ en: 1 }], [7], [['Act']]])('%j is refused', (input) => {
    expect(() => localised.parse(input, GraphQLString)).toThrow(
      /a text is expected|a localised text/,
    );
  });
});

describe('an instant', () => {
  test.each([
    ['2026-01-31T12:00:00Z', '2026-01-31T12:00:00.000000Z'],
    ['2026-01-31T12:00:00.5Z', '2026-01-31T12:00:00.500000Z'],
    ['2026-01-31T12:00:00.123456Z', '2026-01-31T12:00:00.123456Z'],
    ['2026-01-31T12:00:00.000001+02:00', '2026-01-31T10:00:00.000001Z'],
    ['2026-01-01T00:30:00.25+01:00', '2025-12-31T23:30:00.250000Z'],
    ['2026-12-31T23:30:00-01:00', '2027-01-01T00:30:00.000000Z'],
    ['2026-01-31t12:00:00z', '2026-01-31T12:00:00.000000Z'],
    ['1969-12-31T23:59:59.9Z', '1969-12-31T23:59:59.900000Z'],
  ])('%s is %s', (input, canonical) => {
    expect(DateTime.parseValue(input)).toBe(canonical);
  });

  test.each([
    ['2026-01-31'],
    ['2026-01-31T12:00:00'],
    ['2026-02-30T12:00:00Z'],
    ['2026-13-01T12:00:00Z'],
    ['2026-01-31T24:00:00Z'],
    ['2026-01-31T12:00:00.1234567Z'],
    ['2026-01-31T12:00:00+25:00'],
    ['now'],
    [1_700_000_000],
    [null],
  ])('%j is refused', (input) => {
    expect(() => DateTime.parseValue(input)).toThrow(
      `${JSON.stringify(input)} is no instant; write it after RFC 3339, as 2026-01-31T12:00:00Z`,
    );
  });

  test('the next one is now, where the clock has moved on', () => {
    const now = Date.parse('2026-01-31T12:00:00.007Z');
    expect(nextInstant(now, null)).toBe('2026-01-31T12:00:00.007000Z');
    expect(nextInstant(now, '2026-01-31T12:00:00.006999Z')).toBe('2026-01-31T12:00:00.007000Z');
  });

  test.each([
    ['2026-01-31T12:00:00.007000Z', '2026-01-31T12:00:00.007001Z'],
    ['2026-01-31T12:00:00.007999Z', '2026-01-31T12:00:00.008000Z'],
    ['2026-01-31T12:00:00.999999Z', '2026-01-31T12:00:01.000000Z'],
    ['2026-12-31T23:59:59.999999Z', '2027-01-01T00:00:00.000000Z'],
  ])('the next one after %s is %s, where the clock has not', (last, next) => {
    expect(nextInstant(Date.parse('2026-01-31T12:00:00.007Z'), last)).toBe(next);
  });
});

describe('pairs', () => {
  const shape = pairs(['scheme', 'value']);
  const pair = new GraphQLObjectType({
    name: 'Pair',
    fields: {
      scheme: { type: new GraphQLNonNull(GraphQLString) },
      value: { type: new GraphQLNonNull(GraphQLString) },
    },
  });
  const type = new GraphQLList(pair);

  test('are read back as they came in, whatever the second member holds', () => {
    const given = [
      { scheme: 'DOI', value: '10.1/x' },
      { scheme: 'NATIONAL', value: 'a|b' },
      { scheme: 'ELI', value: '' },
    ];
    expect(shape.read(shape.parse(given, type), {})).toEqual(given);
  });

  test('that were never stored are none', () => {
    expect(shape.read([null], {})).toEqual([]);
  });

  test.each([
    [{ scheme: 'DOI', value: '1' }, 'a list is expected here'],
    [[null], 'null is no pair; write { scheme: …, value: … }'],
    [['DOI'], '"DOI" is no pair; write { scheme: …, value: … }'],
    [[{ scheme: 'DOI' }], 'value: String cannot represent a non string value: undefined'],
    [[{ scheme: 'DOI', value: '1', note: 'x' }], '"note" is not known here'],
    [[{ scheme: 'D|I', value: '1' }], '"D|I" holds "|", which is kept for us'],
  ])('%j are refused', (input, message) => {
    expect(() => shape.parse(input, type)).toThrow(message);
  });
});
