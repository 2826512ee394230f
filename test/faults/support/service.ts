import { setTimeout as delay } from 'node:timers/promises';
import { choosePort } from '../../../src/neo4j/port.js';
import { runningProcesses, serversOn } from '../../../src/neo4j/processes.js';
import { runCommand, type RunningCommand } from '../../cli/support/run-command.js';

/** What of a running product is killed. */
export enum Victim {
  DATABASE = 'DATABASE',
  API = 'API',
}

/** Whoever needs more starts than this does not come up again. */
const MOST_STARTS = 6;
const READY_WITHIN_MS = 180_000;

/** The product on a home of its own, by its start command; whenever it ends unasked it is started again. */
export class Service {
  private isWanted = true;
  private running: RunningCommand;
  private readonly over: Promise<number | null>;
  private readonly complaints: string[] = [];

  private constructor(
    private readonly home: string,
    private readonly port: number,
    private readonly java: string,
  ) {
    this.running = this.start();
    this.over = this.keepRunning();
    // Heard by whoever waits for it to be ready, and at the stop.
    this.over.catch(() => undefined);
  }

  /** Runs the product on a home; `java` are options for its database beside its own. */
  static async on(home: string, java: string): Promise<Service> {
    return new Service(home, await choosePort(undefined), java);
  }

  /** The same however often it is started again. */
  get url(): string {
    return `http://127.0.0.1:${this.port}/`;
  }

  /** What it said on standard error so far. */
  get said(): string {
    return this.complaints.join('');
  }

  /** Ends one of the two processes on the spot, as a failing machine would. */
  async kill(victim: Victim): Promise<void> {
    if (victim === Victim.API) this.running.child.kill('SIGKILL');
    else process.kill(await this.databaseProcess(), 'SIGKILL');
  }

  /** Settles when it answers, database and all. */
  async untilReady(): Promise<void> {
    const end = Date.now() + READY_WITHIN_MS;
    while (!(await this.isReady())) {
      if (Date.now() > end) throw new Error(`It was not ready in time: ${this.said}`);
      await Promise.race([delay(200), this.over.then(() => delay(200))]);
    }
  }

  /** Stops it in order; throws where that fails. */
  async stop(): Promise<void> {
    this.isWanted = false;
    this.running.child.kill('SIGTERM');
    const code = await this.over;
    if (code !== 0) throw new Error(`It ended with ${code ?? 'a signal'}: ${this.said}`);
  }

  private start(): RunningCommand {
    const running = runCommand('start', {
      PANGOLINK_HOME: this.home,
      PANGOLINK_SEEDS: 'skip',
      PANGOLINK_WARM_UP: 'nothing',
      PANGOLINK_LOG_LEVEL: 'warn',
      PORT: String(this.port),
      JAVA_TOOL_OPTIONS: this.java,
    });
    running.child.stderr?.on('data', (data: Buffer) => this.complaints.push(data.toString()));
    return running;
  }

  private async keepRunning(): Promise<number | null> {
    for (let starts = 1; starts <= MOST_STARTS; starts += 1) {
      const { code } = await this.running.ended;
      if (!this.isWanted) return code;
      this.running = this.start();
    }
    throw new Error(`It ended ${MOST_STARTS} times and is not started any more: ${this.said}`);
  }

  private async isReady(): Promise<boolean> {
    const answer = await fetch(`${this.url}health/ready`).catch(() => undefined);
    return answer?.status === 200;
  }

  /** A database that is just being started has its process a moment later. */
  private async databaseProcess(): Promise<number> {
    const end = Date.now() + READY_WITHIN_MS;
    while (Date.now() < end) {
      const [pid] = serversOn(this.home, await runningProcesses());
      if (pid !== undefined) return pid;
      await delay(50);
    }
    throw new Error(`There is no database to kill: ${this.said}`);
  }
}
