import { type Logger } from 'pino';
import { type Database, type Transaction } from '../../graph/database.js';
import { entryHash } from '../../graph/write/chain.js';
import { hashOf } from '../../graph/write/content.js';
import { sealOf } from '../../graph/write/seal.js';

/** What the API notes of those who ask, besides what they write. */
export interface AccessNote {
  readonly kind: 'SIGN_IN_REFUSED' | 'KEY_USED';
  /** The account, the key or the address that it is about. */
  readonly subject: string;
  /** Why a sign-in was refused, in the word that the caller was told. */
  readonly reason?: string;
}

/** What the hash of the first entry takes up. */
export const ACCESS_GENESIS = hashOf({ genesis: 'access' });

export const ACCESS_FACTS = ['id', 'sequence', 'minute'];

/** So many entries a minute at most: whoever floods the API with addresses does not fill the disk. */
const MOST_PER_MINUTE = 600;

/** Says that there was more in a minute than is noted. */
const MANY_MORE = { kind: 'MANY_MORE', subject: 'not noted one by one' };

/**
 * The second chain: sign-ins that were refused and keys that were used, one entry for each account,
 * key or address and minute.
 */
export class AccessLog {
  /** What was noted in the last minute, so that many requests at once write once. */
  private noted = new Set<string>();
  private notedIn = '';

  constructor(
    private readonly database: Database,
    private readonly logger: Pick<Logger, 'error'>,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * Settles when the entry stands, or stood already. Where it cannot be written that is logged: the
   * caller is refused or served as if it had been.
   */
  async note(note: AccessNote): Promise<void> {
    const minute = new Date(this.now()).toISOString().slice(0, 16);
    const name = `${note.kind} ${note.subject}`;
    if (minute !== this.notedIn) this.noted = new Set();
    this.notedIn = minute;
    if (this.noted.has(name) || this.noted.size > MOST_PER_MINUTE) return;
    try {
      await this.database.write((transaction) => addEntry(transaction, note, minute));
      this.noted.add(name);
    } catch (error) {
      this.logger.error({ err: error, kind: note.kind }, 'An entry of the access chain is lost.');
    }
  }
}

interface Noted {
  readonly kind: string;
  readonly subject: string;
  readonly reason?: string;
}

async function addEntry(transaction: Transaction, note: Noted, minute: string): Promise<void> {
  const end = await lockEnd(transaction);
  const [row] = await transaction.run(
    `OPTIONAL MATCH (e:AccessEntry {minute: $minute})
     RETURN count(e), count(CASE WHEN e.kind = $kind AND e.subject = $subject THEN 1 END)`,
    { minute, kind: note.kind, subject: note.subject },
  );
  const [inMinute, same] = row as readonly [number, number];
  if (same > 0 || inMinute > MOST_PER_MINUTE) return;
  const noted = inMinute === MOST_PER_MINUTE ? MANY_MORE : note;
  const sequence = end.value + 1;
  const id = `access:${sequence}`;
  const seal = sealOf({ ...noted });
  const hash = entryHash(end.hash, { id, sequence, minute, contentDigest: seal.auditDigest });
  await transaction.run(
    `MATCH (s:AccessSequence {id: 'access-sequence'})
     SET s.value = toInteger($sequence), s.hash = $hash
     CREATE (e:AccessEntry) SET e = $entry, e.sequence = toInteger($sequence)`,
    { sequence, hash, entry: { id, minute, ...noted, ...seal, previousHash: end.hash, hash } },
  );
}

/** Where the chain ends; all who add to it wait here for one another, and for no other write. */
async function lockEnd(transaction: Transaction) {
  const [row] = await transaction.run(
    `MERGE (s:AccessSequence {id: 'access-sequence'})
     ON CREATE SET s.value = 0, s.hash = $genesis
     SET s.id = 'access-sequence'
     RETURN s.value, s.hash`,
    { genesis: ACCESS_GENESIS },
  );
  const [value, hash] = row as readonly [number, string];
  return { value, hash };
}
