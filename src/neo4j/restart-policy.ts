const WINDOW = 5 * 60_000;

/** Milliseconds before each restart; as many restarts within five minutes as there are waits. */
export const RESTART_WAITS: readonly number[] = [1_000, 5_000, 15_000];

/**
 * How long to wait before a crashed server is started again, given the instants of its crashes up
 * to now; undefined when it has been restarted often enough within five minutes.
 */
export function waitBeforeRestart(
  crashes: readonly number[],
  now: number,
  waits: readonly number[],
): number | undefined {
  const recent = crashes.filter((instant) => now - instant < WINDOW);
  return waits[recent.length - 1];
}
