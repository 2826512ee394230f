import { setMaxListeners } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Piscina } from 'piscina';
import { type DrawRange, type JobData, type JobName, type JobPart } from './jobs.js';
import { type Order } from './worker.js';

/** How an analysis gets its draws made, away from the event loop. */
export interface Analysis {
  /** Most draws that one question may ask for. */
  readonly mostDraws: number;
  /**
   * The parts of a job over draws 0 to before `draws`, in their order. They are cut alike whatever the
   * number of threads, so that sums over them are the same to the last digit.
   */
  inParallel<Name extends JobName>(
    name: Name,
    data: JobData<Name>,
    draws: number,
  ): Promise<readonly JobPart<Name>[]>;
}

interface WorkerSettings {
  readonly workers: number;
  readonly mostDraws: number;
}

const DRAWS_AT_ONCE = 500;
const IDLE_MS = 60_000;
/** Threads read the program as the process does: as TypeScript, or what was made of it. */
const IS_TYPESCRIPT = import.meta.url.endsWith('.ts');
const WORKER = IS_TYPESCRIPT
  ? new URL('./worker.ts', import.meta.url)
  : new URL('./worker.js', import.meta.url);
const READ_TYPESCRIPT = [
  '--import',
  pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href,
];

/** The threads of a process, which start when an analysis first needs them. */
export class AnalysisWorkers {
  private pool: Promise<Piscina<Order>> | undefined;

  constructor(private readonly settings: WorkerSettings) {}

  /** For one request: what is under way or waits ends when the signal is set off. */
  for(signal?: AbortSignal): Analysis {
    return {
      mostDraws: this.settings.mostDraws,
      inParallel: async (name, data, draws) => {
        // Each part of a job listens, and there may be many.
        if (signal !== undefined) setMaxListeners(0, signal);
        const orders = rangesUpTo(draws).map((range) => ({ name, data, range }));
        const options = signal === undefined ? {} : { signal };
        const threads = await this.threads();
        const parts = await Promise.all(orders.map((order) => threads.run(order, options)));
        return parts as readonly JobPart<typeof name>[];
      },
    };
  }

  async close(): Promise<void> {
    const pool = await this.pool;
    await pool?.destroy();
    this.pool = undefined;
  }

  private threads(): Promise<Piscina<Order>> {
    this.pool ??= poolOf(this.settings.workers);
    return this.pool;
  }
}

async function poolOf(workers: number): Promise<Piscina<Order>> {
  const { Piscina } = await import('piscina');
  return new Piscina<Order>({
    filename: fileURLToPath(WORKER),
    name: 'runPart',
    minThreads: 0,
    maxThreads: workers,
    idleTimeout: IDLE_MS,
    execArgv: IS_TYPESCRIPT ? READ_TYPESCRIPT : [],
  });
}

function rangesUpTo(draws: number): readonly DrawRange[] {
  return Array.from({ length: Math.ceil(draws / DRAWS_AT_ONCE) }, (_, part) => ({
    from: part * DRAWS_AT_ONCE,
    to: Math.min(draws, (part + 1) * DRAWS_AT_ONCE),
  }));
}
