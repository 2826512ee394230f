import { startTestApi, type TestApi } from './support/test-api.js';
import { sharedRead } from '../../src/api/kept-answers/shared-read.js';

const QUESTION = '{ timesAsked }';

describe('answers to the public', () => {
  let version: number | null = 1;
  let api: TestApi;

  const timesAsked = async (headers: Record<string, string> = {}, query = QUESTION) =>
    (await api.ask(query, {}, headers)).data?.['timesAsked'];
  const get = (etag?: string) =>
    fetch(`${api.url}/graphql?query=${encodeURIComponent(QUESTION)}`, {
      headers: {
        'apollo-require-preflight': 'true',
        'cache-control': 'max-age=0',
        ...(etag === undefined ? {} : { 'if-none-match': etag }),
      },
    });

  beforeEach(async () => {
    version = 1;
    const dataVersion = () =>
      version === null ? Promise.reject(new Error('away')) : Promise.resolve(version);
    api = await startTestApi({ dataVersion });
    // What was never asked might be answered at once: the first time only shows that it takes a while.
    expect(await timesAsked()).toBe(1);
    expect(await timesAsked()).toBe(2);
  });
  afterEach(() => api.stop());

  test('that took a while are given again until something public changes', async () => {
    expect(await timesAsked()).toBe(2);
    version = 2;
    expect(await timesAsked()).toBe(3);
    expect(await timesAsked()).toBe(3);
  });

  test('are kept for nobody who signed in, and nothing of theirs for others', async () => {
    expect(await timesAsked({ authorization: 'Bearer x' })).toBe(3);
    expect(await timesAsked({ authorization: 'Bearer x' })).toBe(4);
    expect(await timesAsked()).toBe(2);
  });

  test('are found by all that was asked, of one text only those with the same variables', async () => {
    const query = 'query ($no: Int) { timesAsked wait(ms: $no) }';
    const ask = async (no: number) => (await api.ask(query, { no })).data?.['timesAsked'];
    expect([await ask(1), await ask(1), await ask(1)]).toEqual([3, 4, 4]);
    expect([await ask(2), await ask(1), await ask(2)]).toEqual([5, 4, 5]);
  });

  test('are asked anew where the version cannot be told', async () => {
    version = null;
    expect(await timesAsked()).toBe(3);
    expect(await timesAsked()).toBe(4);
  });

  test('with an error in them are not kept', async () => {
    const query = '{ timesAsked broken }';
    expect(await timesAsked({}, query)).toBe(3);
    expect(await timesAsked({}, query)).toBe(4);
    expect(await timesAsked({}, query)).toBe(5);
  });

  test('need not be sent again to whoever has them', async () => {
    await get();
    const whole = await get();
    const etag = whole.headers.get('etag') ?? '';
    expect(await whole.json()).toEqual({ data: { timesAsked: 3 } });
    const again = await get(etag);
    expect([again.status, await again.text()]).toEqual([304, '']);
    version = 2;
    const changed = await get(etag);
    expect([changed.status, await changed.json()]).toEqual([200, { data: { timesAsked: 4 } }]);
    // This one goes out as 304 when it is kept, and whole to the next.
    expect((await get(changed.headers.get('etag') ?? '')).status).toBe(304);
    version = 3;
    await get();
    expect((await get()).status).toBe(200);
  });
});

test('none are kept where the setting says so', async () => {
  const dataVersion = () => Promise.resolve(1);
  const api = await startTestApi({ dataVersion, environment: { PANGOLINK_KEPT_ANSWERS: '0' } });
  const answers: unknown[] = [];
  for (let time = 0; time < 3; time += 1) answers.push((await api.ask(QUESTION)).data);
  expect(answers).toEqual([1, 2, 3].map((timesAsked) => ({ timesAsked })));
  await api.stop();
});

test('a reading is shared by those who came before it began, and by nobody who came later', async () => {
  const readings: ((value: number) => void)[] = [];
  const read = sharedRead(() => new Promise<number>((resolve) => readings.push(resolve)));
  const first = read();
  const [second, third] = [read(), read()];
  expect(readings).toHaveLength(1);
  readings[0]?.(1);
  expect(await first).toBe(1);
  await new Promise(setImmediate);
  expect(readings).toHaveLength(2);
  const fourth = read();
  readings[1]?.(2);
  expect([await second, await third]).toEqual([2, 2]);
  await new Promise(setImmediate);
  readings[2]?.(3);
  expect(await fourth).toBe(3);
});
