import { type Progress } from '../../data/import/context.js';

const TERMINAL_EVERY_MS = 200;
const PLAIN_EVERY_MS = 10_000;

/** How many rows are read between two looks at the clock. */
const ROWS_BETWEEN_LOOKS = 500;

export interface ProgressPlace {
  /** A terminal shows one line that moves on; elsewhere there is a plain line now and then. */
  readonly isTerminal: boolean;
  readonly write: (text: string) => void;
  readonly now?: () => number;
}

const STEPS: Readonly<Record<Progress['step'], string>> = { CHECK: 'Checking', WRITE: 'Writing' };

/** Shows how an import comes along, with its rate and the time that remains. */
export function progressShown({ isTerminal, write, now = Date.now }: ProgressPlace) {
  let step: Progress['step'] | undefined;
  let begun = 0;
  let shown = 0;
  const every = isTerminal ? TERMINAL_EVERY_MS : PLAIN_EVERY_MS;
  const clear = isTerminal ? '\r\u001B[K' : '';
  return {
    progress: (progress: Progress): void => {
      if (progress.step !== step) {
        step = progress.step;
        begun = shown = now();
      }
      if (progress.rows % ROWS_BETWEEN_LOOKS !== 0 || now() - shown < every) return;
      shown = now();
      const line = progressLine(progress, (shown - begun) / 1000);
      write(isTerminal ? `${clear}${line}` : `${line}\n`);
    },
    end: (): void => {
      if (isTerminal && step !== undefined) write(clear);
    },
  };
}

/** For example "Writing: 12,000 of 30,000 rows, 4,000 rows a second, 5 s remain". */
export function progressLine({ step, rows, of }: Progress, seconds: number): string {
  const rate = seconds > 0 ? rows / seconds : 0;
  const count = of === undefined ? number(rows) : `${number(rows)} of ${number(of)}`;
  const remaining =
    of === undefined || rate === 0 ? '' : `, ${number(Math.ceil((of - rows) / rate))} s remain`;
  return `${STEPS[step]}: ${count} rows, ${number(Math.round(rate))} rows a second${remaining}`;
}

const number = (value: number): string => value.toLocaleString('en');
