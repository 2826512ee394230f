import { readFileSync } from 'node:fs';
import TestSequencer from '@jest/test-sequencer';

/**
 * The longest file first, then one after the other those that only read the seeds, so that a database
 * loads them once and not for each; the others as Jest would order them.
 */
export default class SeededFirstSequencer extends TestSequencer {
  sort(tests) {
    const usual = super.sort(tests);
    const rank = new Map(usual.map((test) => [test, rankOf(test.path)]));
    return [...usual].sort((one, other) => rank.get(one) - rank.get(other));
  }
}

const LONGEST = /access\/non-interference\.test\.ts$/;

function rankOf(path) {
  if (LONGEST.test(path)) return 0;
  const text = readFileSync(path, 'utf8');
  return text.includes('seededGraph()') && !text.includes('emptyDatabase') ? 1 : 2;
}
