import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../graph/database.js';
import { type ChainReport, type WriteChainReport } from './finding.js';
import { verifyAccess } from './verify-access.js';
import { verifyWrites } from './verify-writes.js';

/** What was found of both chains. */
export interface AuditReport {
  readonly isIntact: boolean;
  readonly writes: WriteChainReport;
  readonly access: ChainReport;
}

/** Walks both chains and all that they vouch for; changes nothing. */
export async function verifyAudit(database: Database, schema: GraphQLSchema): Promise<AuditReport> {
  const writes = await verifyWrites(database, schema);
  const access = await verifyAccess(database);
  return { isIntact: writes.broken === null && access.broken === null, writes, access };
}
