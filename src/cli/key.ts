import { ApiKeys, KeyRefused, MOST_DAYS, type KeyInfo } from '../access/keys/api-keys.js';
import { organisationId } from '../access/roles.js';
import { type Config } from '../config.js';
import { prepareStore } from '../graph/prepare-store.js';
import { refused } from './outcome.js';
import { SCHEMA } from './places.js';
import { type Surroundings } from './surroundings.js';
import { withGraph } from './with-graph.js';

/** What the command was called with, as typed. */
export interface KeyOptions {
  readonly name: string;
  readonly for: string;
  readonly days: string;
}

/** A key with its text, which is shown this once, and what is kept of it. */
export interface CreatedKey extends KeyInfo {
  readonly key: string;
}

/** Makes an API key. */
export async function createKey(
  config: Config,
  options: KeyOptions,
  surroundings: Surroundings,
): Promise<CreatedKey> {
  const scope = scopeNamed(options.for);
  const days = daysIn(options.days);
  return withKeys(config, surroundings, async (keys) => {
    const { key, info } = await keys.create({
      name: options.name,
      scope,
      days,
      createdBy: 'command line',
    });
    surroundings.report(
      `The key ${info.id} ("${info.name}", ${info.scope}) reads until ${info.expiresAt.slice(0, 10)}. ` +
        'It is shown this once: keep it now.',
    );
    return { key, ...info };
  });
}

/** What is kept of each key: never the key itself. */
export async function listKeys(
  config: Config,
  surroundings: Surroundings,
): Promise<readonly KeyInfo[]> {
  return withKeys(config, surroundings, (keys) => keys.list());
}

/** A line for each key. */
export function keysTold(keys: readonly KeyInfo[]): string {
  return keys.map(lineOf).join('\n') || 'There are no API keys.';
}

export async function revokeKey(
  config: Config,
  id: string,
  surroundings: Surroundings,
): Promise<KeyInfo> {
  return withKeys(config, surroundings, async (keys) => {
    const revoked = await keys.revoke(id);
    if (revoked === null) {
      throw refused(`There is no API key "${id}"; "pangolink key list" shows them.`);
    }
    return revoked;
  });
}

async function withKeys<T>(
  config: Config,
  surroundings: Surroundings,
  work: (keys: ApiKeys) => Promise<T>,
): Promise<T> {
  return withGraph(config, surroundings, async ({ database }) => {
    await prepareStore(database, SCHEMA);
    try {
      return await work(new ApiKeys(database));
    } catch (error) {
      throw error instanceof KeyRefused ? refused(error.message, { cause: error }) : error;
    }
  });
}

function scopeNamed(text: string) {
  if (text === 'researcher') return text;
  const id = text.startsWith('organisation:') ? organisationId(text) : null;
  if (id !== null) return id as `organisation:${string}`;
  throw refused(
    `A key is for "researcher" or for one organisation, as "organisation:traffic"; "${text}" is neither.`,
  );
}

function daysIn(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
  throw refused(`--days is "${text}"; it must be a whole number from 1 to ${MOST_DAYS}.`);
}

function lineOf({ id, name, scope, expiresAt, revokedAt, lastUsedAt }: KeyInfo): string {
  const state =
    revokedAt === null ? `until ${expiresAt.slice(0, 10)}` : `revoked on ${revokedAt.slice(0, 10)}`;
  const use = lastUsedAt === null ? 'never used' : `last used ${lastUsedAt.slice(0, 13)}h UTC`;
  return [id, scope, state, use, name].join('  ');
}
