import { frameKey } from '../../src/domain/series/frame-key.js';

const users = ['monthly active users', 'users', null, [], [], null, null, 'by the firm'];

test('series that are measured alike have one key', () => {
  expect(frameKey([...users])).toBe(frameKey(users));
  expect(frameKey(users)).toMatch(/^[0-9a-f]{16}$/);
});

test.each([
  ['the unit', 1, 'accounts'],
  ['a channel', 3, ['SOCIAL_NETWORK']],
  ['the method', 7, 'estimated'],
  ['a part that is not reported', 7, null],
])('another key where %s differs', (_what, position, value) => {
  const other = users.map((part, index) => (index === position ? value : part));
  expect(frameKey(other)).not.toBe(frameKey(users));
});

test('lists without an entry are the same as none, as the graph stores neither', () => {
  const unstored = users.map((part) => (Array.isArray(part) ? null : part));
  expect(frameKey(unstored)).toBe(frameKey(users));
});
