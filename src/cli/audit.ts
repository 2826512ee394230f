import { buildPangolinkSchema } from '../api/schema.js';
import { type Config } from '../config.js';
import { type AuditReport, verifyAudit } from '../workflow/audit/verify-audit.js';
import { type ChainReport, type WriteChainReport } from '../workflow/audit/finding.js';
import { patient } from './patient.js';
import { type Surroundings } from './surroundings.js';
import { withGraph } from './with-graph.js';

/** Walks the audit chains of the database; changes nothing, and may run beside a running Pangolink. */
export function verify(config: Config, surroundings: Surroundings): Promise<AuditReport> {
  return withGraph(patient(config), surroundings, async ({ database }) => {
    surroundings.report('Walking the audit chains ...');
    return verifyAudit(database, await buildPangolinkSchema());
  });
}

/** The report in words. */
export function told(report: AuditReport): string {
  return [...writeLines(report.writes), ...accessLines(report.access)].join('\n');
}

function writeLines(chain: WriteChainReport): readonly string[] {
  const { takenIn, states } = chain;
  const taken =
    takenIn === null
      ? []
      : [
          `Writes 1 to ${takenIn.through} are older than the chain, which took them in on ${takenIn.at ?? '?'}.`,
        ];
  return [line('Writes', chain, ` with ${states} states`), ...taken];
}

function accessLines(chain: ChainReport): readonly string[] {
  return [line('Refused sign-ins and used keys', chain, '')];
}

function line(what: string, { entries, head, broken }: ChainReport, more: string): string {
  if (broken !== null) {
    const where = broken.entry ?? 'beside the chain';
    return `${what}: BROKEN at ${where}: ${broken.problem}. The ${entries} entries before hold.`;
  }
  const end = head === null ? '' : `; the chain ends with ${head}`;
  return `${what}: ${entries} entries${more} are as they were written${end}.`;
}
