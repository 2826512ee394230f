const WINDOW = 5 * 60_000;
const WAITS = [1_000, 5_000, 15_000];

/**
 * How long to wait before a crashed server is started again, given the instants of its crashes up
 * to now; undefined when it has been restarted often enough within five minutes.
 */
export function waitBeforeRestart(crashes: readonly number[], now: number): number | undefined {
  const recent = crashes.filter((instant) => now - instant < WINDOW);
  return WAITS[recent.length - 1];
}
