import { lagOf } from '../../src/analytics/trace/lag.js';
import { onsetOf, type Onset, type TractionReading } from '../../src/analytics/traction/onset.js';

const reading = (year: number, value: number): TractionReading => ({
  id: `reading:${year}`,
  span: { earliest: `${year}-01-01`, latest: `${year}-12-31` },
  value,
});

const readings = [reading(2012, 118), reading(2011, 48), reading(2013, 197), reading(2018, 900)];

describe('the lag', () => {
  const onsetAt = (level: number) =>
    onsetOf('platform:p', readings, { kind: 'LEVEL', atLeast: level }) as Onset;
  const onset = onsetAt(100);
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
    expect(lagOf(onsetAt(1), { earliest: '2012-06-01', latest: '2012-06-01' }, window)).toEqual({
      atLeastMonths: 5,
      atMostMonths: null,
      fit: 'POSSIBLE',
    });
  });

  test('is never certain where the change may have begun after the last reading', () => {
    const late = onsetOf('platform:p', readings, { kind: 'LEVEL', atLeast: 500 }) as Onset;
    const wide = { fromMonths: -120, toMonths: 120 };
    expect(lagOf(late, { earliest: '2018-06-01', latest: '2018-12-31' }, wide)?.fit).toBe(
      'CERTAIN',
    );
    expect(lagOf(late, { earliest: '2018-06-01', latest: '2019-06-01' }, wide)?.fit).toBe(
      'POSSIBLE',
    );
  });
});
