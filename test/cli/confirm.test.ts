import { PassThrough } from 'node:stream';
import { expect, jest, test } from '@jest/globals';
import { asker } from '../../src/cli/confirm.js';

const aTerminal = () => Object.assign(new PassThrough(), { isTTY: true });

async function answerTo(typed: string): Promise<boolean | undefined> {
  const input = aTerminal();
  const { signal } = new AbortController();
  const answer = asker(signal, { input, output: aTerminal() })?.('Replace it?');
  input.write(typed);
  return answer;
}

test.each([
  ['y\n', true],
  ['YES\n', true],
  [' yes \n', true],
  ['\n', false],
  ['yesterday\n', false],
  ['n\n', false],
  // Ctrl-D
  ['\u0004', false],
])('%j is answered by %s', async (typed, expected) => {
  expect(await answerTo(typed)).toBe(expected);
});

test('where no terminal is there to answer, nobody is asked', () => {
  const { signal } = new AbortController();
  expect(asker(signal, { input: new PassThrough(), output: aTerminal() })).toBeUndefined();
});

test('an interruption ends the question', async () => {
  const wish = new AbortController();
  const terminal = { input: aTerminal(), output: aTerminal() };
  const answer = asker(wish.signal, terminal)?.('Replace it?');
  wish.abort();
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
});

test('Ctrl-C while the answer is typed reaches the process as a signal', async () => {
  const wish = new AbortController();
  const kill = jest.spyOn(process, 'kill').mockImplementation((pid, signal) => {
    expect([pid, signal]).toEqual([process.pid, 'SIGINT']);
    wish.abort();
    return true;
  });
  const input = aTerminal();
  const answer = asker(wish.signal, { input, output: aTerminal() })?.('Replace it?');
  input.write('\u0003');
  await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
  kill.mockRestore();
});
