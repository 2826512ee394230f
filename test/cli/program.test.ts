import { describe, expect, test } from '@jest/globals';
import { type Command } from 'commander';
import { type Outcome } from '../../src/cli/outcome.js';
import { buildProgram, type Edge } from '../../src/cli/program.js';

class Exited extends Error {
  constructor(readonly outcome: Outcome) {
    super();
  }
}

const nobody = () => Promise.reject(new Error('No command is run here.'));
const edge: Edge = {
  run: nobody,
  give: nobody,
  surroundings: {
    environment: {},
    report: () => undefined,
    signal: new AbortController().signal,
  },
  exit: (outcome) => {
    throw new Exited(outcome);
  },
};
const program = await buildProgram(edge, ['--help']);

/** Commands that do something, under the words by which they are called. */
function calledBy(command: Command, words: readonly string[]): readonly [string, Command][] {
  if (command.commands.length === 0) return [[words.join(' '), command]];
  return command.commands.flatMap((each) => calledBy(each, [...words, each.name()]));
}

function helpOf(command: Command): string {
  let help = '';
  const outer = { writeOut: (text: string) => void (help += text), writeErr: () => undefined };
  command.configureOutput(outer).outputHelp();
  return help;
}

describe('the help', () => {
  test.each(calledBy(program, []))('of %s says how it ends, with examples', (words, command) => {
    const help = helpOf(command).replace(/\s+/g, ' ');
    expect(help).toContain('Ends with 0');
    expect(help).toContain(` $ pangolink ${words}`);
    expect(help).toContain('--json');
  });

  test('of the whole names every way to end', () => {
    const help = helpOf(program);
    for (const outcome of ['0', '1', '2', '3', '4', '5', '130']) {
      expect(help).toMatch(new RegExp(`^ {2}${outcome} `, 'm'));
    }
  });
});

test.each([
  [['--help'], 0],
  [['export', '--help'], 0],
  [['export', 'platforms'], 2],
  [['export', 'platforms', '--format', 'csv', '--colour'], 2],
  [['export', '--release'], 2],
  [['export', '--release', 'platforms', '-o', 'all.jsonl'], 2],
  [['export', '--release', '-o', 'all.jsonl', '--where', '{}'], 2],
  [['import'], 2],
  [['import', 'mike-carcasses'], 2],
  [['import', '--release', 'all.jsonl', '--strict'], 2],
  [['import', '--release', 'all.jsonl', 'mike-carcasses'], 2],
  [['restore'], 2],
  [['shoes'], 2],
] as const)('%j ends with %d', async (words, outcome) => {
  const called = await buildProgram(edge, words);
  await expect(called.parseAsync(words, { from: 'user' })).rejects.toMatchObject({ outcome });
});

test.each([
  [[], ['start']],
  [['start', '--json'], ['start']],
  [['seed'], ['seed']],
  [['backup'], ['backup', 'restore']],
] as const)('%j loads %j alone', async (words, names) => {
  const { commands } = await buildProgram(edge, words);
  expect(commands.map((command) => command.name())).toEqual(names);
});

test.each([['--help'], ['help'], ['restore'], ['shoes'], ['--json']])(
  '%s knows all commands',
  async (word) => {
    const { commands } = await buildProgram(edge, [word]);
    expect(commands).toHaveLength(program.commands.length);
  },
);
