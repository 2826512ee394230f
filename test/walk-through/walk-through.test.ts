import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Environment } from '../../src/config.js';
import { runCommand, type RunningCommand } from '../cli/support/run-command.js';
import { stepsOfReadme, textsIn, type Asker } from './support/steps.js';

const STEPS = stepsOfReadme();

let settings: Environment;
let product: RunningCommand;
let url: string;
let tokens: Readonly<Record<Asker, string | null>>;
/** What the answers so far gave under each name. */
let known: Readonly<Record<string, string>> = {};

beforeAll(async () => {
  const home = await mkdtemp(join(tmpdir(), 'pangolink-walk-'));
  settings = {
    PANGOLINK_HOME: home,
    PANGOLINK_CACHE: process.env['PANGOLINK_CACHE'],
    PORT: '0',
    // A database that has just started plans slowly on a busy machine; speed is not what is proved here.
    PANGOLINK_STATEMENT_TIMEOUT: '120',
  };
  product = runCommand('start', settings);
  url = await product.ready;
  tokens = {
    'The public': null,
    'The focal point': await tokenFor('--as focal-point --party VN'),
    'The officer': await tokenFor('--as officer'),
  };
});

afterAll(async () => {
  product.child.kill('SIGTERM');
  await product.ended;
  await rm(String(settings['PANGOLINK_HOME']), { recursive: true });
});

async function tokenFor(whom: string): Promise<string> {
  const { code, output, complaints } = await runCommand(`token ${whom}`, settings).ended;
  if (code !== 0) throw new Error(complaints);
  return output.trim();
}

test('the walk goes from a draft to the public and back in time', () => {
  expect(new Set(STEPS.map(({ asker }) => asker))).toEqual(new Set(Object.keys(tokens)));
  expect(STEPS.length).toBeGreaterThanOrEqual(14);
});

test.each(STEPS.map((step) => [step.title, step] as const))('%s', async (_title, step) => {
  const answer = await ask(step.document, step.variables, tokens[step.asker]);
  expect(answer).toEqual(excerptOf(step.excerpt));
  known = { ...known, ...textsIn(answer) };
});

async function ask(
  query: string,
  names: readonly string[],
  token: string | null,
): Promise<Readonly<Record<string, unknown>>> {
  const variables = Object.fromEntries(names.map((name) => [name, known[name]]));
  const response = await fetch(`${url}graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: Readonly<Record<string, unknown>>;
    readonly errors?: unknown;
  };
  expect({ status: response.status, errors }).toEqual({ status: 200, errors: undefined });
  return data ?? {};
}

/** An answer that says at least this; of a list those members that are shown. An empty list is empty. */
function excerptOf(shown: unknown): unknown {
  if (Array.isArray(shown)) {
    return shown.length === 0 ? [] : (expect.arrayContaining(shown.map(excerptOf)) as unknown);
  }
  if (typeof shown !== 'object' || shown === null) return shown;
  const members = Object.entries(shown).map(([name, value]: [string, unknown]) => [
    name,
    excerptOf(value),
  ]);
  return expect.objectContaining(Object.fromEntries(members) as object) as unknown;
}
