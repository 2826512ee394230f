import { type DutyForce } from '../../domain/duty/duty-force.js';
import { type RecordStatus } from '../../domain/vocabulary/record-status.js';
import { type GraphSession } from '../../graph/session.js';
import { type SubmitterKind } from '../submission/submitter-kind.js';
import {
  type CoverageData,
  type PartyAnswer,
  type PartyOfRound,
  type Round,
  type RoundDuty,
} from './coverage.js';
import { daysOf, type Days } from './days.js';
import { type SharedItem } from './sharing.js';

type Row = readonly unknown[];

/** All that the coverage of a round needs; null where the viewer sees no such Notification. */
export async function askCoverage(
  graph: GraphSession,
  notification: string,
  asOf: string | null,
): Promise<CoverageData | null> {
  const [rounds, parties, answers] = await Promise.all([
    graph.ask('coverage/round', { notification }, asOf),
    graph.ask('coverage/parties', {}, asOf),
    graph.ask('coverage/answers', { notification }, asOf),
  ]);
  const [round] = rounds;
  if (round === undefined) return null;
  return { round: roundOf(round), parties: parties.map(partyOf), answers: answers.map(answerOf) };
}

/** What was handed in under a Notification; null where the viewer sees no such Notification. */
export async function askItems(
  graph: GraphSession,
  notification: string,
  asOf: string | null,
): Promise<readonly SharedItem[] | null> {
  const [rounds, items] = await Promise.all([
    graph.ask('coverage/round', { notification }, asOf),
    graph.ask('coverage/items', { notification }, asOf),
  ]);
  return rounds.length === 0 ? null : items.map(itemOf);
}

/** Ids of claims that a platform committed to a code of conduct. */
export async function askWebsites(
  graph: GraphSession,
  page: { readonly first: number; readonly after: string | null },
  asOf: string | null,
): Promise<readonly string[]> {
  const rows = await graph.ask('coverage/websites', page, asOf);
  return rows.map(([id]) => id as string);
}

function roundOf([id, issued, completed, own, duties]: Row): Round {
  const [invitation] = (own as readonly Row[]).filter(([, earliest]) => earliest !== null);
  const [force = null, ...until] = invitation ?? (own as readonly Row[])[0] ?? [];
  return {
    id: id as string,
    issued: pairOf(issued),
    registerCompletedOn: (completed ?? null) as string | null,
    force: force as DutyForce | null,
    invitedUntil: pairOf(until),
    duties: (duties as readonly Row[]).map(dutyOf).sort(byParagraph),
  };
}

const dutyOf = ([id, paragraph, force, ...deadline]: Row): RoundDuty => ({
  id: id as string,
  paragraph: paragraph as string,
  force: force as DutyForce,
  deadline: pairOf(deadline),
});

const byParagraph = (a: RoundDuty, b: RoundDuty): number =>
  `${a.paragraph} ${a.id}` < `${b.paragraph} ${b.id}` ? -1 : 1;

const partyOf = ([id, code, earliest, latest]: Row): PartyOfRound => ({
  id: id as string,
  code: code as string,
  entryIntoForce: daysOf(earliest, latest),
});

function answerOf([submission, party, status, isNil, received, duties]: Row): PartyAnswer {
  const [edtf, ...days] = received as Row;
  const span = pairOf(days);
  return {
    submission: submission as string,
    party: party as string,
    status: status as RecordStatus,
    isNil: isNil === true,
    received: span === null ? null : { ...span, edtf: edtf as string },
    duties: duties as readonly string[],
  };
}

const itemOf = ([, kind, status, access, received, published]: Row): SharedItem => ({
  submitterKind: kind as SubmitterKind,
  isPublished: status === 'PUBLISHED',
  isPublic: access === 'PUBLIC',
  received: pairOf(received),
  publishedOn: (published as string | null)?.slice(0, 10) ?? null,
});

function pairOf(pair: unknown): Days | null {
  const [earliest, latest] = pair as Row;
  return daysOf(earliest, latest);
}
