import { QUESTION_NAMES, type QuestionName } from '../questions.js';
import { type Figures, type Results, type SystemResult } from '../results.js';

/** The tables of a run. Times are of one machine on one day: only ratios may be carried elsewhere. */
export function markdownOf(results: Results, smaller: Results | null): string {
  const asked = QUESTION_NAMES.filter((name) => results.compared[name] !== undefined);
  return [
    heading(results),
    capacity(results, asked),
    missing(results),
    ...asked.map((name) => ofQuestion(results, name)),
    writes(results),
    cold(results, asked),
    processes(results),
    growth(results, smaller, asked),
  ].join('\n');
}

function missing({ unanswered }: Results): string {
  const told = Object.entries(unanswered).flatMap(([question, systems]) =>
    Object.entries(systems).map(([system, reason]) => `- ${question}, ${system}: ${reason}\n`),
  );
  return told.length === 0 ? '' : `## Without an answer, and so not timed\n\n${told.join('')}`;
}

type Cells = readonly (string | number)[];

function table(head: Cells, rows: readonly Cells[]): string {
  const line = (cells: Cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

function heading({
  size,
  at,
  counts,
  seed,
  rounds,
  seconds,
  surroundings,
  quick,
}: Results): string {
  const kinds = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`);
  const told = Object.entries(surroundings).map(([name, value]) => `${name}: ${value}`);
  const warning = quick
    ? '\n**A quick run: too short for figures of record. It only shows that all is well.**\n'
    : '';
  return `# Size ${size}, ${at.slice(0, 10)}
${warning}
A generated graph (seed ${seed}): ${kinds.join(', ')}.

Rounds for each system, question and number of connections, one system after the other: ${rounds}, of ${seconds} s or
more; medians of them. All systems gave the same answers before anything was timed. questions.md says what
is asked and of whom.

Surroundings: ${told.join('; ')}. Load generator, systems and database share the cores.
`;
}

const number = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1) : value.toFixed(2);
};

const times = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value) ? '–' : `${number(value)}×`;

function figuresOf(
  { systems }: Results,
  system: SystemResult['name'],
  question: QuestionName,
): Figures | undefined {
  return systems.find(({ name }) => name === system)?.questions[question];
}

/** Requests a second of Pangolink against those of each other system. */
function capacity(results: Results, asked: readonly QuestionName[]): string {
  const others = results.systems.map(({ name }) => name).filter((name) => name !== 'pangolink');
  const rows = asked.map((question) => {
    const own = figuresOf(results, 'pangolink', question);
    const ratios = others.map((name) => {
      const other = figuresOf(results, name, question);
      if (own === undefined || other === undefined) return '–';
      return times(own.sixteen.perSecond / other.sixteen.perSecond);
    });
    return [question, number(own?.sixteen.perSecond ?? NaN), ...ratios];
  });
  const head = ['question', 'Pangolink, requests/s', ...others.map((name) => `÷ ${name}`)];
  return `## Capacity: requests a second of Pangolink ÷ those of others, 16 connections\n\n${table(head, rows)}`;
}

function ofQuestion(results: Results, question: QuestionName): string {
  const limit = figuresOf(results, 'hand-written', question);
  const own = figuresOf(results, 'pangolink', question);
  const found = results.systems.flatMap(({ name, questions }) => {
    const figures = questions[question];
    return figures === undefined ? [] : [{ name, figures }];
  });
  const timed = found.map(({ name, figures: { one, sixteen, open, spread } }) => [
    name,
    ...[one.p50, one.p95, one.p99].map(number),
    times(limit === undefined ? undefined : one.p50 / limit.one.p50),
    times(own === undefined ? undefined : one.p50 / own.one.p50),
    number(one.perSecond),
    number(sixteen.perSecond),
    one.failures + sixteen.failures,
    `${Math.round(spread * 100)} %`,
    ...[sixteen.p50, sixteen.p95, sixteen.p99].map(number),
    ...[open.p50, open.p95, open.p99].map(number),
  ]);
  const worked = found.map(({ name, figures: { one, sixteen, httpBytes, database } }) => [
    name,
    number(one.apiCpuMs),
    times(limit === undefined ? undefined : one.apiCpuMs / limit.one.apiCpuMs),
    number(sixteen.apiCpuMs),
    number(one.databaseCpuMs),
    number(sixteen.databaseCpuMs),
    ...(database === null
      ? ['–', '–', '–', '–', '–', '–']
      : [
          number(database.statements),
          number(database.roundTrips),
          number(database.rows),
          number(database.dbHits),
          number(database.boltBytes),
          database.distinctTexts,
        ]),
    number(httpBytes),
  ]);
  const rate = number(found[0]?.figures.open.perSecond ?? NaN);
  return [
    `## ${question}\n`,
    `${results.compared[question]} answers compared. Milliseconds; open loop at ${rate} requests/s.\n`,
    table(
      [
        'system',
        'p50, 1 connection',
        'p95',
        'p99',
        'p50 ÷ hand-written',
        'p50 ÷ pangolink',
        'requests/s, 1',
        'requests/s, 16',
        'failures',
        'spread',
        'p50, 16 connections',
        'p95',
        'p99',
        'p50, open loop',
        'p95',
        'p99',
      ],
      timed,
    ),
    table(
      [
        'system',
        'API CPU ms, 1',
        '÷ hand-written',
        'API CPU ms, 16',
        'database CPU ms, 1',
        'database CPU ms, 16',
        'statements',
        'round trips',
        'rows',
        'db hits',
        'Bolt bytes',
        'distinct texts',
        'HTTP bytes',
      ],
      worked,
    ),
  ].join('\n');
}

function writes({ bulkWrites }: Results): string {
  const { records, plain, pangolink, peers } = bulkWrites;
  const rows = (
    [
      ['plain UNWIND of the same nodes, states, write and relations', plain],
      ['pangolink', pangolink],
      ...Object.entries(peers).map(([name, seconds]) => [`${name}, over HTTP *`, seconds] as const),
    ] as const
  ).map(([way, seconds]) => [
    way,
    seconds === null ? '–' : number(seconds * 1000),
    times(seconds === null ? undefined : seconds / plain),
  ]);
  return `## bulk-write: ${records} new records in one write\n\n${table(['way', 'ms', '÷ plain'], rows)}\n\\* The records and their relations alone: no states, no write, nothing to audit.\n`;
}

function cold({ systems }: Results, asked: readonly QuestionName[]): string {
  const rows = asked.flatMap((question) =>
    systems.map(({ name, cold: { afterStart, afterPlansWereCleared }, questions }) => {
      const warm = questions[question]?.one.p50;
      return [
        question,
        name,
        ...[afterStart[question], afterPlansWereCleared[question]].flatMap((first) => [
          number(first ?? NaN),
          times(first === undefined || warm === undefined ? undefined : first / warm),
        ]),
      ];
    }),
  );
  const head = [
    'question',
    'system',
    'first after start, ms',
    '÷ warm p50',
    'first after plans were cleared, ms',
    '÷ warm p50',
  ];
  return `## Cold: the first request of each question, one after the other\n\n${table(head, rows)}`;
}

function processes({ systems }: Results): string {
  const rows = systems.map(({ name, startedIn, peakMegabytes }) => [
    name,
    number(startedIn),
    Math.round(peakMegabytes),
  ]);
  const head = ['system', 'ready after, s', 'peak memory under load, MB'];
  return `## Processes\n\n${table(head, rows)}`;
}

/** What the same question costs in a smaller graph; answers of the same form may be smaller there. */
function growth(results: Results, smaller: Results | null, asked: readonly QuestionName[]): string {
  if (smaller === null) return '';
  const rows = asked.map((question) => {
    const now = figuresOf(results, 'pangolink', question);
    const then = figuresOf(smaller, 'pangolink', question);
    if (now === undefined || then === undefined) return [question, '–', '–', '–', '–'];
    const ratio = (pick: (figures: Figures) => number) => pick(now) / pick(then);
    const hits = ratio(({ database }) => database?.dbHits ?? NaN);
    const bytes = ratio(({ httpBytes }) => httpBytes);
    return [question, ratio(({ one }) => one.p50), hits, bytes, hits / bytes].map((cell) =>
      typeof cell === 'string' ? cell : times(cell),
    );
  });
  const head = ['question', 'p50', 'db hits', 'HTTP bytes', 'db hits for each byte'];
  return `## Growth of Pangolink from size ${smaller.size} to ${results.size}\n\n${table(head, rows)}`;
}
