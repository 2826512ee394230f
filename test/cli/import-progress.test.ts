import { expect, test } from '@jest/globals';
import { progressLine, progressShown } from '../../src/cli/import/progress.js';

/** What is shown of an import of 3,000 rows at 100 rows a second. */
function shown(isTerminal: boolean): readonly string[] {
  const written: string[] = [];
  let now = 0;
  const { progress, end } = progressShown({
    isTerminal,
    write: (text) => written.push(text),
    now: () => now,
  });
  for (let rows = 1; rows <= 3000; rows += 1) {
    progress({ step: 'WRITE', rows, of: 3000 });
    now += 10;
  }
  end();
  return written;
}

test('says how many rows, how fast, and how long it will take', () => {
  expect(progressLine({ step: 'WRITE', rows: 12_000, of: 30_000 }, 3)).toBe(
    'Writing: 12,000 of 30,000 rows, 4,000 rows a second, 5 s remain',
  );
  expect(progressLine({ step: 'CHECK', rows: 500 }, 0)).toBe('Checking: 500 rows, 0 rows a second');
});

test('a terminal shows one line that moves on and is gone at the end', () => {
  const written = shown(true);
  expect(written).toHaveLength(7);
  expect(written.every((text) => text.startsWith('\r') && !text.includes('\n'))).toBe(true);
  expect(written.at(-1)).toBe('\r\u001B[K');
});

test('elsewhere there is a plain line now and then', () => {
  const written = shown(false);
  expect(written).toHaveLength(2);
  expect(written[0]).toMatch(/^Writing: 1,500 of 3,000 rows, 100 rows a second, 15 s remain\n$/);
});
