/**
 * Measures what a running analysis costs others: look-ups alone and beside one, in turns on a running
 * Pangolink with the seeds, and how long the analysis itself takes through GraphQL:
 *
 *   npm start
 *   npm run bench:beside-analysis -- [--url http://127.0.0.1:4000] [--rounds 3] [--look-ups 300]
 *
 * Prints ratios of one run; times of different machines say nothing of each other.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { quantile } from 'simple-statistics';

const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:4000' },
    rounds: { type: 'string', default: '3' },
    'look-ups': { type: 'string', default: '300' },
  },
});

const rounds = Number(values.rounds);
const lookUps = Number(values['look-ups']);
for (const [name, value] of Object.entries({ rounds, 'look-ups': lookUps })) {
  if (!Number.isInteger(value) || value < 1) throw new Error(`--${name} must be a whole number.`);
}

const QUESTIONS = path.resolve(import.meta.dirname, '../../queries/graphql');
const LOOK_UP = '{ platform(id: "platform:wechat") { title { text } operator { name { text } } } }';
const TESTED = `query ($seed: Int!) {
  correlate(
    outcome: { indicator: PIKE } exposure: { indicator: INTERNET_USERS_SHARE } unit: SITE_YEAR
    where: { region: AFRICA, fromYear: 2003, toYear: 2024 } draws: 10000 seed: $seed
  ) { within { logit { permutation { p { value } } } } }
}`;
const WHOLE = await readFile(
  path.join(QUESTIONS, 'how-does-pike-in-africa-go-together-with-internet-use.graphql'),
  'utf8',
);

async function ask(query: string, variables: object = {}): Promise<number> {
  const began = performance.now();
  const response = await fetch(new URL('/graphql', values.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { errors?: readonly { message: string }[] };
  if (answer.errors) throw new Error(answer.errors.map(({ message }) => message).join('; '));
  return performance.now() - began;
}

async function lookUpTimes(): Promise<readonly number[]> {
  const times: number[] = [];
  while (times.length < lookUps) times.push(await ask(LOOK_UP));
  return times;
}

/** Look-ups while analyses follow one another. */
async function besideAnalyses(): Promise<readonly number[]> {
  const over = new AbortController();
  const analyses = analysesUntil(over.signal);
  const times = await lookUpTimes();
  over.abort();
  await analyses;
  return times;
}

async function analysesUntil(over: AbortSignal): Promise<void> {
  while (!over.aborted) await ask(WHOLE);
}

for (const warmUp of [LOOK_UP, WHOLE]) await ask(warmUp);
await ask(TESTED, { seed: 0 });

const alone: number[] = [];
const beside: number[] = [];
const permutations: number[] = [];
for (let round = 1; round <= rounds; round += 1) {
  alone.push(...(await lookUpTimes()));
  beside.push(...(await besideAnalyses()));
  permutations.push(await ask(TESTED, { seed: round }));
  process.stderr.write(`round ${round} of ${rounds}\n`);
}

const milliseconds = (times: readonly number[], share: number) =>
  quantile([...times], share).toFixed(1);
const ratio = (share: number) =>
  (quantile([...beside], share) / quantile([...alone], share)).toFixed(2);
process.stdout.write(
  [
    '| a look-up over HTTP | p50 ms | p95 ms | p99 ms |',
    '| --- | --- | --- | --- |',
    ...Object.entries({ alone, 'beside analyses': beside }).map(
      ([name, times]) =>
        `| ${name} | ${[0.5, 0.95, 0.99].map((share) => milliseconds(times, share)).join(' | ')} |`,
    ),
    `| ratio | ${[0.5, 0.95, 0.99].map(ratio).join(' | ')} |`,
    '',
    `10,000 permutations of the association of Africa, with its fits: median ${milliseconds(permutations, 0.5)} ms.`,
    '',
  ].join('\n'),
);
