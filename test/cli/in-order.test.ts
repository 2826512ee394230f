import { inOrder } from '../../src/cli/in-order.js';

const closing = (log: string[], name: string) => () => {
  log.push(name);
  return Promise.resolve();
};

test('what was opened last is closed first, after the work', async () => {
  const log: string[] = [];
  const answer = await inOrder((closeLater) => {
    closeLater(closing(log, 'database'));
    closeLater(closing(log, 'port'));
    log.push('work');
    return Promise.resolve(42);
  });
  expect(answer).toBe(42);
  expect(log).toEqual(['work', 'port', 'database']);
});

test('work that fails, and what cannot be closed, leave nothing else open', async () => {
  const log: string[] = [];
  const work = inOrder((closeLater) => {
    closeLater(closing(log, 'database'));
    closeLater(() => Promise.reject(new Error('stuck')));
    return Promise.reject(new Error('failed'));
  });
  await expect(work).rejects.toThrow('stuck');
  expect(log).toEqual(['database']);
});
