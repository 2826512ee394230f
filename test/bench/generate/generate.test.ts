import { KINDS } from './records.js';
import { readings, tradeRows } from './rows.js';
import { isMonthly, MONTHS, shapeOf, wordNumber, WORDED, YEARS } from './shape.js';
import { SIZES } from './sizes.js';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

function madeOf(type: string, size: keyof typeof SIZES) {
  const kind = KINDS.find((each) => each.type === type)!;
  const shape = shapeOf(SIZES[size]);
  return Array.from({ length: kind.count(shape) }, (_, index) => kind.make(shape, index + 1));
}

test('the same graph comes of the seed each time', () => {
  const made = () => [
    ...KINDS.flatMap(({ type }) => madeOf(type, 'XS')),
    ...readings(shapeOf(SIZES.XS)),
    ...tradeRows(shapeOf(SIZES.XS)),
  ];
  expect(made()).toEqual(made());
});

test.each(['S', 'M', 'L'] as const)('size %s has about as many readings as it says', (name) => {
  const size = SIZES[name];
  const monthly = Array.from({ length: size.platforms }, (_, index) => isMonthly(size, index + 1));
  const users = sum(monthly.map((is) => (is ? MONTHS : YEARS)));
  const share = (users + sum(shapeOf(size).adverts)) / size.readings;
  expect(share).toBeGreaterThan(0.99);
  expect(share).toBeLessThan(1.01);
});

test.each(['S', 'M'] as const)(
  'in size %s, platform 1 has about a tenth of what hangs on one',
  (name) => {
    const share = (type: string, field: string) => {
      const made = madeOf(type, name);
      return made.filter((raw) => String(raw[field]).endsWith(':g-00001')).length / made.length;
    };
    expect(share('Attribution', 'cause')).toBeGreaterThan(0.08);
    expect(share('Attribution', 'cause')).toBeLessThan(0.22);
  },
);

test.each(['XS', 'S', 'M', 'L'] as const)(
  'in size %s no distinctive word is held by more than 20',
  (name) => {
    const { platforms, laws, routes, changes } = SIZES[name];
    const holders = new Map<number, number>();
    for (const [index, count] of [platforms, laws, routes, changes].entries()) {
      for (let number = 1; number <= count; number += 1) {
        const word = wordNumber(SIZES[name], WORDED[index]!, number);
        holders.set(word, (holders.get(word) ?? 0) + 1);
      }
    }
    expect(Math.max(...holders.values())).toBeLessThanOrEqual(20);
  },
);

test.each(KINDS)('no two records of $type share an id', ({ type }) => {
  const ids = madeOf(type, 'S').map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
