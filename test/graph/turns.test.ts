import { setTimeout as delay } from 'node:timers/promises';
import { WritersBusy } from '../../src/graph/errors.js';
import { Turns } from '../../src/graph/turns.js';

test('one works at a time, in the order in which they came', async () => {
  const turns = new Turns(10_000);
  const seen: string[] = [];
  const work = async (name: string) => {
    seen.push(`${name} begins`);
    await delay(5);
    seen.push(`${name} ends`);
    return name;
  };
  const names = ['first', 'second', 'third'];
  const answers = names.map((name) => turns.take(() => work(name)));
  expect(await Promise.all(answers)).toEqual(names);
  expect(seen).toEqual(names.flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test('what fails passes its turn on', async () => {
  const turns = new Turns(10_000);
  const fails = turns.take(() => Promise.reject(new Error('broken')));
  const follows = turns.take(() => Promise.resolve('done'));
  await expect(fails).rejects.toThrow('broken');
  expect(await follows).toBe('done');
});

test('whoever would wait too long is told, begins nothing, and takes no turn from others', async () => {
  const turns = new Turns(20);
  let end: () => void = () => undefined;
  const long = turns.take(() => new Promise<void>((resolve) => (end = resolve)));
  const begun: string[] = [];
  const waits = turns.take(() => Promise.resolve(begun.push('late')));
  await expect(waits).rejects.toThrow(WritersBusy);
  const next = turns.take(() => Promise.resolve(begun.push('next')));
  end();
  await Promise.all([long, next]);
  await turns.take(() => Promise.resolve(begun.push('after')));
  expect(begun).toEqual(['next', 'after']);
});
