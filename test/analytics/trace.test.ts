import { onsetOf, type UserReading } from '../../src/analytics/trace/onset.js';
import { lagOf } from '../../src/analytics/trace/lag.js';
import {
  gradeOf,
  traceOf,
  type TracedChange,
  type TracedPlatform,
  type TraceQuestion,
} from '../../src/analytics/trace/trace.js';

const reading = (year: number, users: number): UserReading => ({
  id: `reading:${year}`,
  span: { earliest: `${year}-01-01`, latest: `${year}-12-31` },
  users,
});

const readings = [reading(2012, 118), reading(2011, 48), reading(2013, 197)];

const question = (given: Partial<TraceQuestion> = {}): TraceQuestion => ({
  rule: { kind: 'LEVEL', users: 100 },
  window: { fromMonths: 0, toMonths: 36 },
  link: 'EITHER',
  taxa: null,
  jurisdictions: null,
  ...given,
});

const platform = (given: Partial<TracedPlatform> = {}): TracedPlatform => ({
  id: 'platform:p',
  readings,
  places: [{ record: 'platform-presence:p', jurisdiction: 'party:TH' }],
  taxa: [],
  ...given,
});

const change = (given: Partial<TracedChange> = {}): TracedChange => ({
  id: 'route-change:c',
  nature: 'OBSERVATION',
  evidence: 'CLAIMED',
  elements: [],
  began: { earliest: '2013-06-01', latest: '2013-06-30' },
  ended: null,
  jurisdictions: ['party:TH'],
  taxa: [{ taxon: 'taxon:otter', rank: 'GENUS', above: ['taxon:weasels', 'taxon:mammals'] }],
  causes: [],
  ...given,
});

const trace = (given: {
  platform?: TracedPlatform;
  changes?: readonly TracedChange[];
  question?: TraceQuestion;
}) =>
  traceOf(
    {
      platforms: [given.platform ?? platform()],
      changes: given.changes ?? [change()],
      rivals: [],
    },
    given.question ?? question(),
  );

describe('the onset of traction', () => {
  test('lies between the last reading below the level and the first at or above it', () => {
    const onset = onsetOf('platform:p', readings, { kind: 'LEVEL', users: 100 });
    expect(onset).toMatchObject({
      earliest: '2011-01-01',
      latest: '2012-12-31',
      before: { users: 48 },
      after: { users: 118 },
    });
  });

  test('has no earliest day where the series begins above the level', () => {
    const onset = onsetOf('platform:p', readings, { kind: 'LEVEL', users: 40 });
    expect(onset).toMatchObject({ earliest: null, before: null, latest: '2011-12-31' });
  });

  test('is none where the readings never meet the rule', () => {
    expect(onsetOf('platform:p', readings, { kind: 'LEVEL', users: 1000 })).toBeNull();
    expect(onsetOf('platform:p', [], { kind: 'FIRST_READING', leastUsers: 0 })).toBeNull();
  });

  test('by growth compares with earlier readings within the period only', () => {
    const twice = (years: number) =>
      onsetOf('platform:p', [reading(2010, 50), reading(2015, 100)], {
        kind: 'GROWTH',
        factor: 2,
        years,
      });
    expect(twice(5)?.latest).toBe('2015-12-31');
    expect(twice(4)).toBeNull();
  });
});

describe('the lag', () => {
  const onset = onsetOf('platform:p', readings, { kind: 'LEVEL', users: 100 })!;
  const window = { fromMonths: 0, toMonths: 36 };

  test('is an interval from the latest onset to the earliest change and the other way round', () => {
    const lag = lagOf(onset, { earliest: '2013-01-31', latest: '2013-12-31' }, window);
    expect(lag).toEqual({ atLeastMonths: 1, atMostMonths: 36, fit: 'CERTAIN' });
  });

  test('is only possible where a part of the interval lies outside the window', () => {
    expect(lagOf(onset, { earliest: '2012-01-01', latest: '2012-12-31' }, window)?.fit).toBe(
      'POSSIBLE',
    );
    expect(lagOf(onset, { earliest: '2010-01-01', latest: '2010-12-31' }, window)).toBeNull();
  });

  test('is never certain where the onset may lie any time back', () => {
    const censored = onsetOf('platform:p', readings, { kind: 'LEVEL', users: 1 })!;
    expect(lagOf(censored, { earliest: '2012-06-01', latest: '2012-06-01' }, window)).toEqual({
      atLeastMonths: 5,
      atMostMonths: null,
      fit: 'POSSIBLE',
    });
  });
});

describe('a trace', () => {
  test('joins by a place only where a record shows the platform operating there', () => {
    expect(trace({}).hits).toHaveLength(1);
    const elsewhere = platform({ places: [] });
    expect(trace({ platform: elsewhere }).hits).toEqual([]);
    expect(trace({ platform: elsewhere }).unexplained).toHaveLength(1);
  });

  test('joins by the same taxon, by one within it and by its family, not by anything wider', () => {
    const by = (taxon: string, rank: string, above: readonly string[]) =>
      trace({
        platform: platform({ places: [], taxa: [{ record: 'finding:f', taxon, rank, above }] }),
      }).hits.length;
    const above = ['taxon:weasels', 'taxon:mammals'];
    expect(by('taxon:otter', 'GENUS', above)).toBe(1);
    expect(by('taxon:small-otter', 'SPECIES', ['taxon:otter', ...above])).toBe(1);
    expect(by('taxon:weasels', 'FAMILY', ['taxon:mammals'])).toBe(1);
    expect(by('taxon:mammals', 'CLASS', [])).toBe(0);
    expect(by('taxon:tiger', 'SPECIES', ['taxon:mammals'])).toBe(0);
  });

  test('a change of animals as such is joined by no taxon', () => {
    const animals = { taxon: 'taxon:animals', rank: 'KINGDOM', above: [] };
    const answer = trace({
      platform: platform({ places: [], taxa: [{ record: 'finding:f', ...animals }] }),
      changes: [change({ taxa: [animals] })],
    });
    expect(answer.hits).toEqual([]);
  });

  test('keeps a stated attribution beside the hit as a claim that makes none by itself', () => {
    const attributed = {
      attribution: 'attribution:a',
      causeKind: 'PLATFORM',
      cause: 'platform:p',
    };
    const late = change({
      causes: [attributed],
      began: { earliest: '2019-01-01', latest: '2019-12-31' },
    });
    expect(trace({ changes: [late] }).hits).toEqual([]);
    const [hit] = trace({ changes: [change({ causes: [attributed] })] }).hits;
    expect(hit?.claims).toEqual(['attribution:a']);
    expect(hit?.grade).toBe('CLAIMED');
  });

  test('never returns a change whose documented causes are all other than a platform', () => {
    const price = { attribution: 'attribution:b', causeKind: 'PRICE', cause: null };
    const answer = trace({ changes: [change({ causes: [price] })] });
    expect(answer.hits).toEqual([]);
    expect(answer.explainedOtherwise.map(({ id }) => id)).toEqual(['route-change:c']);
  });

  test('never returns a forecast or a change without a date', () => {
    const answer = trace({
      changes: [change({ id: 'route-change:f', nature: 'FORECAST' }), change({ began: null })],
    });
    expect(answer.hits).toEqual([]);
    expect(answer.forecasts.map(({ id }) => id)).toEqual(['route-change:f']);
    expect(answer.notDated.map(({ id }) => id)).toEqual(['route-change:c']);
  });

  test('counts a hit as measured only if route, recipient or mode was measured', () => {
    const with_ = (element: string) =>
      gradeOf(
        change({
          evidence: 'MEASURED_BEFORE_AND_AFTER',
          elements: [{ element, evidence: 'MEASURED_BEFORE_AND_AFTER' }],
        }),
      );
    expect(with_('ROUTE')).toBe('MEASURED');
    expect(with_('RECIPIENT')).toBe('MEASURED');
    expect(with_('MODE')).toBe('MEASURED');
    expect(with_('ADVERT_VOLUME')).toBe('CLAIMED');
    expect(with_('QUANTITY')).toBe('CLAIMED');
    expect(gradeOf(change({ evidence: 'PATTERN_ONLY' }))).toBe('PATTERN_ONLY');
  });

  test('names what else was dated in the window and place, and what a source names', () => {
    const price = { attribution: 'attribution:b', causeKind: 'PRICE', cause: 'event:price' };
    const named = { attribution: 'attribution:a', causeKind: 'PLATFORM', cause: 'platform:p' };
    const rival = (id: string, from: string, jurisdictions: readonly string[]) => ({
      id,
      from,
      to: from,
      jurisdictions,
      taxa: [],
    });
    const answer = traceOf(
      {
        platforms: [platform()],
        changes: [change({ causes: [named, price] })],
        rivals: [
          rival('event:price', '2013-01-01', ['party:TH']),
          rival('legislation-change:here', '2012-06-01', ['party:TH']),
          rival('legislation-change:late', '2016-06-01', ['party:TH']),
          rival('legislation-change:elsewhere', '2012-06-01', ['party:JP']),
        ],
      },
      question(),
    );
    expect(answer.hits[0]?.rivals).toEqual([
      {
        cause: 'event:price',
        attribution: 'attribution:b',
        causeKind: 'PRICE',
        basis: 'DOCUMENTED',
      },
      {
        cause: 'legislation-change:here',
        attribution: null,
        causeKind: null,
        basis: 'SAME_WINDOW_AND_PLACE',
      },
    ]);
    expect(answer.tally).toMatchObject({ recorded: 1, eligible: 1, withoutRivals: 0 });
  });

  test('names a rival by taxon where it covers the taxon of the change, not where it is a part of it', () => {
    const mammals = { taxon: 'taxon:mammals', rank: 'CLASS', above: ['taxon:animals'] };
    const otter = {
      taxon: 'taxon:otter',
      rank: 'GENUS',
      above: ['taxon:mammals', 'taxon:animals'],
    };
    const bases = (ofRival: typeof otter, ofChange: typeof otter) =>
      traceOf(
        {
          platforms: [platform()],
          changes: [change({ taxa: [ofChange] })],
          rivals: [
            { id: 'event:e', from: '2013-01-01', to: null, jurisdictions: [], taxa: [ofRival] },
          ],
        },
        question(),
      ).hits[0]?.rivals.map(({ basis }) => basis);
    expect(bases(otter, otter)).toEqual(['SAME_WINDOW_AND_TAXON']);
    expect(bases(mammals, otter)).toEqual(['SAME_WINDOW_AND_TAXON']);
    expect(bases(otter, mammals)).toEqual([]);
  });

  test('asked for a taxon or a place looks at changes that concern it only', () => {
    const asked = (given: Partial<TraceQuestion>) =>
      trace({ question: question(given) }).hits.length;
    expect(asked({ taxa: [{ taxon: 'taxon:mammals', rank: 'CLASS', above: [] }] })).toBe(1);
    expect(asked({ taxa: [{ taxon: 'taxon:birds', rank: 'CLASS', above: [] }] })).toBe(0);
    expect(asked({ jurisdictions: ['party:TH'] })).toBe(1);
    expect(asked({ jurisdictions: ['party:JP'] })).toBe(0);
  });
});
