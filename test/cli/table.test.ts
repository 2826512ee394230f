import { expect, test } from '@jest/globals';
import { printed, tablesOf } from '../../src/cli/query/table.js';

test('objects are drawn up, lists of objects are tables of their own, lists within rows are cells', () => {
  const answer = {
    platforms: {
      totalCount: 2,
      nodes: [
        { id: 'platform:a', name: { text: 'A' }, kinds: ['SHOP', 'CHAT'], laws: [{ id: 'x' }] },
        { id: 'platform:b', name: null, kinds: [], laws: [] },
      ],
    },
    now: 'today',
  };
  expect(tablesOf(answer)).toEqual([
    { title: 'platforms', columns: ['field', 'value'], rows: [['totalCount', '2']] },
    {
      title: 'platforms.nodes',
      columns: ['id', 'name.text', 'kinds', 'laws', 'name'],
      rows: [
        ['platform:a', 'A', 'SHOP; CHAT', 'x', ''],
        ['platform:b', '', '', '', ''],
      ],
    },
    { title: 'now', columns: ['value'], rows: [['today']] },
  ]);
});

test('a table is no wider than the terminal, and the widest column gives way first', () => {
  const rows = [
    ['party:VN', 'a sentence that is far too long for the line'],
    ['party:CN', 'short'],
  ];
  const lines = printed({ title: 'parties', columns: ['id', 'note'], rows }, 30).split('\n');
  expect(lines).toEqual([
    'parties',
    'id        note',
    '--------  --------------------',
    'party:VN  a sentence that is …',
    'party:CN  short',
  ]);
  expect(printed({ title: 'parties', columns: [], rows: [] }, 30)).toBe('parties: none');
});

test('what would move the cursor or turn the writing of a terminal is not printed', () => {
  const [table] = tablesOf({ nodes: [{ name: 'a\u001b[31mred\u202eder\nline' }] });
  expect(table?.rows).toEqual([['a [31mred der line']]);
});

test('letters of several signs count as one, and are not cut apart', () => {
  const [, , , row] = printed(
    { title: 't', columns: ['c'], rows: [['\u0065\u0301'.repeat(20)]] },
    8,
  ).split('\n');
  expect(row).toBe(`${'\u0065\u0301'.repeat(7)}…`);
});
