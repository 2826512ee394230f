import {
  gradeOf,
  type TracedChange,
  type TracedPlatform,
  type TraceQuestion,
} from '../../src/analytics/trace/traced.js';
import { traceOf } from '../../src/analytics/trace/trace.js';
import { type TractionReading } from '../../src/analytics/traction/onset.js';
import { tractionOf } from '../../src/analytics/traction/platform-traction.js';

const reading = (year: number, value: number): TractionReading => ({
  id: `reading:${year}`,
  span: { earliest: `${year}-01-01`, latest: `${year}-12-31` },
  value,
});

const readings = [reading(2012, 118), reading(2011, 48), reading(2013, 197), reading(2018, 900)];

const traction = (level: number, given: readonly TractionReading[] | 'NO_SERIES' = readings) =>
  tractionOf(
    { platform: 'platform:p', readings: given, index: null },
    { kind: 'LEVEL', atLeast: level },
  );

const question = (given: Partial<TraceQuestion> = {}): TraceQuestion => ({
  window: { fromMonths: 0, toMonths: 36 },
  link: 'EITHER',
  taxa: null,
  jurisdictions: null,
  measuredIn: null,
  ...given,
});

const LONG_BEFORE = { earliest: '2001-01-01', latest: '2001-12-31' };

const platform = (given: Partial<TracedPlatform> = {}): TracedPlatform => ({
  id: 'platform:p',
  traction: traction(100),
  places: [{ record: 'platform-presence:p', since: LONG_BEFORE, jurisdiction: 'party:TH' }],
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
  platformFindings: 0,
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
        platform: platform({
          places: [],
          taxa: [{ record: 'finding:f', since: LONG_BEFORE, taxon, rank, above }],
        }),
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
      platform: platform({
        places: [],
        taxa: [{ record: 'finding:f', since: LONG_BEFORE, ...animals }],
      }),
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
    const nowhere = platform({ places: [] });
    expect(trace({ platform: nowhere, changes: [change({ causes: [attributed] })] }).hits).toEqual(
      [],
    );
  });

  test('a record that begins after the change joins nothing, an undated one only may', () => {
    const year = (from: number, to = from) => ({
      earliest: `${from}-01-01`,
      latest: `${to}-12-31`,
    });
    const fitOf = (
      since: ReturnType<typeof year> | null,
      ended: ReturnType<typeof year> | null,
    ) => {
      const places = [{ record: 'platform-presence:p', since, jurisdiction: 'party:TH' }];
      const began = { earliest: '2014-06-01', latest: '2014-06-30' };
      const window = { fromMonths: 0, toMonths: 60 };
      return trace({
        platform: platform({ places }),
        changes: [change({ began, ended })],
        question: question({ window }),
      }).hits[0]?.fit;
    };
    expect(fitOf(year(2013), year(2016))).toBe('CERTAIN');
    expect(fitOf(year(2015), year(2016))).toBe('CERTAIN');
    expect(fitOf(year(2016), year(2016))).toBe('POSSIBLE');
    expect(fitOf(year(2017), year(2016))).toBeUndefined();
    expect(fitOf(null, year(2016))).toBe('POSSIBLE');
    expect(fitOf(year(2017), null)).toBe('POSSIBLE');
  });

  test('a change after the last reading is not testable, neither hit nor unexplained', () => {
    const late = change({ began: { earliest: '2019-01-01', latest: '2019-12-31' } });
    const wide = question({ window: { fromMonths: 0, toMonths: 240 } });
    for (const level of [100, 5000]) {
      const shared = trace({
        platform: platform({ traction: traction(level) }),
        changes: [late],
        question: wide,
      });
      expect(shared.hits).toEqual([]);
      expect(shared.unexplained).toEqual([]);
      expect(shared.notTestable).toEqual([{ change: late, platforms: ['platform:p'] }]);
      expect(shared.tally.notTestable).toBe(1);
    }
    const apart = trace({ platform: platform({ places: [] }), changes: [late], question: wide });
    expect(apart.notTestable).toEqual([{ change: late, platforms: [] }]);
    const unread = platform({ traction: traction(100, 'NO_SERIES') });
    expect(trace({ platform: unread, changes: [late] }).unexplained).toEqual([late]);
  });

  test('an onset that no recorded change follows stands by itself, and so does a missing one', () => {
    const answer = trace({ platform: platform({ places: [] }) });
    expect(answer.onsetsWithoutChange.map((onset) => onset.platform)).toEqual(['platform:p']);
    expect(trace({}).onsetsWithoutChange).toEqual([]);
    const never = trace({ platform: platform({ traction: traction(5000) }) });
    expect(never.onsetsWithoutChange).toEqual([]);
    expect(never.withoutOnset).toMatchObject([{ status: 'NEVER_MET', reason: 'NOT_REACHED' }]);
  });

  test('an index of one jurisdiction is held against changes that concern it only', () => {
    const hits = (measuredIn: string) => trace({ question: question({ measuredIn }) }).hits.length;
    expect([hits('party:TH'), hits('party:JP')]).toEqual([1, 0]);
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
