import { type SimulationRow } from './scenario.js';

/** Whether chance alone may have put the figure where it is. */
export const isWithin = ({ value, within }: SimulationRow): boolean =>
  within === null || (value >= within[0] && value <= within[1]);

const number = (value: number): string => String(Number(value.toPrecision(3)));

/** The figures as a table in Markdown. */
export function tableOf(rows: readonly SimulationRow[]): string {
  const lines = rows.map((row) => {
    const { scenario, setting, measure, n, value, expected, within } = row;
    const range = within === null ? '' : `${number(within[0])} to ${number(within[1])}`;
    const verdict = within === null ? '' : isWithin(row) ? 'yes' : '**no**';
    const should = expected === null ? '' : number(expected);
    return `| ${[scenario, setting, measure, n, number(value), should, range, verdict].join(' | ')} |`;
  });
  return [
    '| scenario | planted | measure | data sets | value | should be | within, by chance | is |',
    '|---|---|---|---|---|---|---|---|',
    ...lines,
    '',
  ].join('\n');
}

const WIDTH = 760;
const ROW = 22;
const LEFT = 430;
const SPAN = WIDTH - LEFT - 40;

/** The figures as a plot: a dot for each, a bar where it may lie by chance. Values from 0 to 1. */
export function plotOf(rows: readonly SimulationRow[]): string {
  const x = (value: number) => (LEFT + SPAN * Math.min(1, Math.max(0, value))).toFixed(1);
  const drawn = rows.map((row, index) => {
    const y = 40 + index * ROW;
    const bar =
      row.within === null
        ? ''
        : `<line x1="${x(row.within[0])}" x2="${x(row.within[1])}" y1="${y}" y2="${y}" stroke="#9bb" stroke-width="8"/>`;
    const colour = isWithin(row) ? '#134' : '#b30';
    const label = escaped(`${row.setting}: ${row.measure}`);
    return `<text x="${LEFT - 10}" y="${y + 4}" text-anchor="end">${label}</text>${bar}<circle cx="${x(row.value)}" cy="${y}" r="4" fill="${colour}"/>`;
  });
  const height = 60 + rows.length * ROW;
  const axis = [0, 0.25, 0.5, 0.75, 1].map(
    (tick) =>
      `<line x1="${x(tick)}" x2="${x(tick)}" y1="24" y2="${height - 20}" stroke="#ddd"/><text x="${x(tick)}" y="16" text-anchor="middle">${tick}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" font-family="sans-serif" font-size="11">`,
    ...axis,
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
