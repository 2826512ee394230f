import { type Database } from '../../graph/database.js';
import { AccountKind, type Account } from '../account.js';
import { SignInRefused } from '../sign-in/refusal.js';
import { hashOfSecret, isSecret, keyParts, keyText, newKey } from './api-key.js';

/** What a key reads: what a researcher does, or what is public and in the name of one organisation. */
export type KeyScope = 'researcher' | `organisation:${string}`;

export interface NewKey {
  /** What it is for, in the words of who asked for it. */
  readonly name: string;
  readonly scope: KeyScope;
  readonly days: number;
  readonly createdBy: string;
}

/** What is told of a key; never its secret nor the hash of it. */
export interface KeyInfo {
  readonly id: string;
  readonly name: string;
  readonly scope: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  /** To the hour. */
  readonly lastUsedAt: string | null;
}

/** A scope that cannot be given. */
export class KeyRefused extends Error {
  override readonly name = 'KeyRefused';
}

const DAY_MS = 86_400_000;
export const MOST_DAYS = 366;

const FIELDS =
  'k.id, k.name, k.scope, k.createdAt, k.createdBy, k.expiresAt, k.revokedAt, k.lastUsedAt';

/**
 * The API keys of dashboards. They are nodes without any type of the schema: no question about
 * records reaches them.
 */
export class ApiKeys {
  /** The hour in which the use of a key was last noted here, so that many requests at once write once. */
  private readonly noted = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly now: () => number = Date.now,
  ) {}

  /** Makes a key. Its text is given here and never again: only a hash of it is kept. */
  async create({ name, scope, days, createdBy }: NewKey): Promise<{ key: string; info: KeyInfo }> {
    await this.refuseUnknownScope(scope);
    const { id, secret } = newKey();
    const rows = await this.database.write((transaction) =>
      transaction.run(
        `CREATE (k:ApiKey {id: $id, hash: $hash, name: $name, scope: $scope, createdBy: $createdBy,
           createdAt: $createdAt, expiresAt: $expiresAt})
         RETURN ${FIELDS}`,
        {
          id,
          hash: hashOfSecret(secret),
          name,
          scope,
          createdBy,
          createdAt: this.instant(),
          expiresAt: this.instant(days * DAY_MS),
        },
      ),
    );
    return { key: keyText({ id, secret }), info: infoOf(rows[0] ?? []) };
  }

  /** All keys, the latest first. */
  async list(): Promise<readonly KeyInfo[]> {
    const rows = await this.database.read(
      `MATCH (k:ApiKey) RETURN ${FIELDS} ORDER BY k.createdAt DESC, k.id`,
      {},
    );
    return rows.map(infoOf);
  }

  /** Ends a key for good; null where there is none of this id. */
  async revoke(id: string): Promise<KeyInfo | null> {
    const [row] = await this.database.write((transaction) =>
      transaction.run(
        `MATCH (k:ApiKey {id: $id}) SET k.revokedAt = coalesce(k.revokedAt, $now) RETURN ${FIELDS}`,
        { id, now: this.instant() },
      ),
    );
    return row === undefined ? null : infoOf(row);
  }

  /**
   * The account of whoever holds a key. Throws `SignInRefused`: that a key expired is told to its
   * holder only; one that is unknown, wrong or revoked is just no key.
   */
  async accountOf(text: string): Promise<Account> {
    const parts = keyParts(text);
    const [row] = await this.database.read(`MATCH (k:ApiKey {id: $id}) RETURN k.hash, ${FIELDS}`, {
      id: parts?.id ?? '',
    });
    const [hash, ...rest] = row ?? [];
    const isRight = isSecret(parts?.secret ?? '', hash as string | undefined);
    const info = infoOf(rest);
    if (!isRight || info.revokedAt !== null) {
      throw new SignInRefused('UNKNOWN_KEY', 'This is no API key that is in use here.');
    }
    if (info.expiresAt <= this.instant()) {
      throw new SignInRefused(
        'EXPIRED',
        `This API key expired at ${info.expiresAt}; ask an administrator for another.`,
      );
    }
    await this.noteUse(info);
    return accountOfKey(info);
  }

  /** At most one write an hour for each key. */
  private async noteUse({ id, lastUsedAt }: KeyInfo): Promise<void> {
    const hour = `${this.instant().slice(0, 13)}:00:00.000Z`;
    if ((lastUsedAt ?? '') >= hour || this.noted.get(id) === hour) return;
    this.noted.set(id, hour);
    await this.database.write((transaction) =>
      transaction.run('MATCH (k:ApiKey {id: $id}) SET k.lastUsedAt = $hour', { id, hour }),
    );
  }

  private async refuseUnknownScope(scope: KeyScope): Promise<void> {
    if (scope === 'researcher') return;
    const [row] = await this.database.read('MATCH (o:Organisation {id: $id}) RETURN count(o)', {
      id: scope,
    });
    if (row?.[0] !== 1) throw new KeyRefused(`There is no organisation "${scope}" in the graph.`);
  }

  private instant(laterMs = 0): string {
    return new Date(this.now() + laterMs).toISOString();
  }
}

function infoOf(row: readonly unknown[]): KeyInfo {
  const [id, name, scope, createdAt, createdBy, expiresAt, revokedAt, lastUsedAt] =
    row as readonly [string, string, string, string, string, string, string | null, string | null];
  return { id, name, scope, createdAt, createdBy, expiresAt, revokedAt, lastUsedAt };
}

function accountOfKey({ id, name, scope }: KeyInfo): Account {
  const common = { id: `account:key-${id}`, displayName: name, keyId: id };
  if (scope === 'researcher') return { ...common, kind: AccountKind.RESEARCHER };
  if (scope.startsWith('organisation:')) {
    return { ...common, kind: AccountKind.ORGANISATION_OR_EXPERT, organisation: scope };
  }
  throw new Error(`The API key ${id} has the unknown scope "${scope}".`);
}
