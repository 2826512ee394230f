import { Audience } from '../../access/audience.js';
import { badUserInput } from '../../graph/errors.js';
import { refuseMalformedId } from '../../graph/malformed-id.js';
import { type GraphSession } from '../../graph/session.js';
import { parseVagueDate } from '../../graph/values/vague-date.js';
import { askCoverage } from './ask-coverage.js';
import { rowsOf, type Cell, type PartyRow } from './coverage.js';
import {
  type Coverage,
  type CoverageCell,
  type PartyCoverage,
  type Reminder,
} from './coverage.type.js';
import { ratesOf, remindersOf } from './rates.js';

/** Officers are those who read what is for officers; nothing else about them is asked. */
const isOfficer = ({ viewer }: GraphSession): boolean => viewer.access.includes(Audience.OFFICERS);

/** The coverage of a round; null where the viewer sees no such Notification. */
export async function answerCoverage(
  graph: GraphSession,
  notification: string,
  asOf: string | null,
): Promise<Coverage | null> {
  refuseMalformedId(notification, ['notification']);
  const data = await askCoverage(graph, notification, asOf);
  if (data === null) return null;
  const { round } = data;
  const allRows = rowsOf(data);
  const rates = isOfficer(graph) ? ratesOf(round, allRows) : null;
  return {
    notificationId: round.id,
    allRows,
    force: round.force,
    isRegisterComplete: round.registerCompletedOn !== null,
    rates: rates?.map(({ duty, ...rate }) => ({ ...rate, dutyId: duty.id })) ?? null,
  };
}

/** Whom to remind; null for all but officers, and where the register is not marked complete. */
export async function answerReminders(
  graph: GraphSession,
  notification: string,
  asOf: string | null,
): Promise<readonly Reminder[] | null> {
  refuseMalformedId(notification, ['notification']);
  const data = await askCoverage(graph, notification, asOf);
  if (data === null || !isOfficer(graph)) return null;
  const reminders = remindersOf(data.round, rowsOf(data));
  return reminders?.map(({ party, duties }) => ({ partyId: party, dutyIds: duties })) ?? null;
}

export interface ListPage {
  readonly first: number;
  readonly after: string | null;
}

const MOST = 100;

export function refuseUnboundedPage({ first }: ListPage): void {
  if (first >= 1 && first <= MOST) return;
  throw badUserInput(`"first" is ${first}; ask for 1 to ${MOST} at a time.`, ['first']);
}

/** The rows behind a Party, in the order of codes; from the beginning where none is named. */
export function rowsAfter(rows: readonly PartyRow[], page: ListPage): readonly PartyCoverage[] {
  refuseUnboundedPage(page);
  const { first, after } = page;
  const at = after === null ? -1 : rows.findIndex(({ party }) => party.id === after);
  if (after !== null && at < 0) {
    throw badUserInput(`"${after}" is no Party; take the id of the last Party of a page before.`, [
      'after',
    ]);
  }
  return rows.slice(at + 1, at + 1 + first).map(({ party, wasParty, cells }) => ({
    partyId: party.id,
    wasParty,
    cells: cells.map(shownCell),
  }));
}

const shownCell = ({ duty, state, received, timing, submissions }: Cell): CoverageCell => ({
  dutyId: duty.id,
  submissionIds: submissions,
  state,
  force: duty.force,
  receivedOn: received === null ? null : parseVagueDate(received.edtf),
  timing,
});
