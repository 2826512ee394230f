import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Profile } from './java-arguments.js';

interface Memory {
  readonly pageCache: string;
  readonly allTransactions: string;
  readonly transaction: string;
}

const SMALL: Memory = { pageCache: '128m', allTransactions: '384m', transaction: '256m' };

/** What a server may hold outside of its heap, and its transactions within it. */
const MEMORY: Record<Profile, Memory> = {
  PRODUCT: SMALL,
  TEST: SMALL,
  BENCH: { pageCache: '4g', allTransactions: '1g', transaction: '1g' },
};

/** Rewritten at every start, so that a setting changed by hand or by an older release never lingers. */
export async function writeConfiguration(
  home: string,
  port: number,
  profile: Profile,
): Promise<void> {
  await writeFile(join(home, 'conf', 'neo4j.conf'), configurationText(port, MEMORY[profile]));
}

/** Neo4j validates this strictly: an unknown key or a bad value stops its start. */
function configurationText(
  port: number,
  { pageCache, allTransactions, transaction }: Memory,
): string {
  return [
    'server.default_listen_address=127.0.0.1',
    `server.bolt.listen_address=127.0.0.1:${port}`,
    `server.bolt.advertised_address=127.0.0.1:${port}`,
    'server.http.enabled=false',
    'server.https.enabled=false',
    'dbms.security.auth_enabled=true',
    'dbms.usage_report.enabled=false',
    'client.allow_telemetry=false',
    `server.memory.pagecache.size=${pageCache}`,
    `dbms.memory.transaction.total.max=${allTransactions}`,
    `db.memory.transaction.max=${transaction}`,
    'db.transaction.timeout=60s',
    'db.lock.acquisition.timeout=10s',
    'db.shutdown_transaction_end_timeout=2s',
    // Whole seconds without a unit. Left at its default a stop takes ten seconds more.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period=0',
    // Else a statement is planned anew for each order of magnitude that a list in its parameters may have.
    'internal.cypher.use_parameter_size=false',
    'db.tx_log.preallocate=false',
    'db.store.files.preallocate=false',
    'db.tx_log.rotation.size=32m',
    'db.tx_log.rotation.retention_policy=2 days 256M',
    'db.checkpoint.interval.time=5m',
    '',
  ].join('\n');
}
