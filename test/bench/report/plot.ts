import { QUESTION_NAMES, type QuestionName } from '../questions.js';
import { type Results, type SystemResult } from '../results.js';
import { SYSTEMS, type SystemName } from '../systems.js';

const WIDTH = 860;
const LEFT = 120;
const TOP = 84;
const ROW = 34;
const SPAN = WIDTH - LEFT - 40;

const COLOURS: Readonly<Record<SystemName, string>> = {
  pangolink: '#c2410c',
  'pangolink-kept': '#fdba74',
  'neo4j-graphql': '#1d4ed8',
  'neo4j-graphql-best': '#60a5fa',
  dataloader: '#15803d',
  'hand-written': '#111827',
  static: '#9ca3af',
};

/** Powers of ten of requests a second, as a share of those of hand-written Cypher. */
const LEAST = -3;
const MOST = 3;

/** Requests a second of every system ÷ those of hand-written Cypher, 16 connections. */
export function plotOf(results: Results): string {
  const limit = results.systems.find(({ name }) => name === 'hand-written');
  const asked = QUESTION_NAMES.filter((name) => results.compared[name] !== undefined);
  const height = TOP + asked.length * ROW + 20;
  const rows = asked.map((question, index) => {
    const y = TOP + index * ROW + ROW / 2;
    const dots = results.systems.map((system) => dot(system, limit, question, y));
    return `<text x="${LEFT - 12}" y="${y + 4}" text-anchor="end">${question}</text>${dots.join('')}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>`,
    `<text x="${LEFT}" y="20">Size ${results.size}: requests a second ÷ those of hand-written Cypher, 16 connections (more is better)</text>`,
    ...legend(results.systems),
    ...ticks(height),
    ...rows,
    '</svg>',
    '',
  ].join('\n');
}

function dot(
  { name, questions }: SystemResult,
  limit: SystemResult | undefined,
  question: QuestionName,
  y: number,
): string {
  const own = questions[question]?.sixteen.perSecond;
  const most = limit?.questions[question]?.sixteen.perSecond;
  if (own === undefined || most === undefined) return '';
  const title = `${name}: ${(own / most).toPrecision(3)}`;
  return `<circle cx="${across(own / most)}" cy="${y}" r="6" fill="${COLOURS[name]}" fill-opacity="0.85"><title>${title}</title></circle>`;
}

function across(share: number): string {
  const power = Math.min(MOST, Math.max(LEAST, Math.log10(share)));
  return (LEFT + (SPAN * (power - LEAST)) / (MOST - LEAST)).toFixed(1);
}

function ticks(height: number): readonly string[] {
  return Array.from({ length: MOST - LEAST + 1 }, (_, index) => {
    const share = 10 ** (LEAST + index);
    const x = across(share);
    const colour = share === 1 ? '#999' : '#e5e5e5';
    return `<line x1="${x}" x2="${x}" y1="${TOP - 6}" y2="${height - 12}" stroke="${colour}"/><text x="${x}" y="${TOP - 12}" text-anchor="middle" fill="#555">${share}×</text>`;
  });
}

function legend(systems: readonly SystemResult[]): readonly string[] {
  const known = SYSTEMS.filter((each) => systems.some(({ name }) => name === each));
  return known.map((name, index) => {
    const x = 16 + index * 120;
    return `<circle cx="${x + 5}" cy="42" r="5" fill="${COLOURS[name]}"/><text x="${x + 14}" y="46">${name}</text>`;
  });
}
