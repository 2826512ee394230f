import { type AccountName } from '../../access/support/accounts.js';
import { type Desk, type Done } from './desk.js';
import { type Values } from './review.js';

const REDACTION = `redaction { id stateId recordId fields byText reason status proposedBy decidedBy decidedAt }`;
const SELECTION = `... on RedactionDone { ${REDACTION} record { id } }`;

export interface Redaction {
  readonly id: string;
  readonly stateId: string;
  readonly [field: string]: unknown;
}

export const propose = (
  desk: Desk,
  who: AccountName,
  recordId: string,
  more: Values = {},
): Promise<Done> =>
  desk.call(who, 'proposeRedaction', { recordId, reason: 'PRIVATE_PERSON', ...more }, SELECTION);

/** What an officer proposed to erase. */
export async function proposed(desk: Desk, recordId: string, more: Values): Promise<Redaction> {
  const done = await propose(desk, 'officer', recordId, more);
  if (done['redaction'] === undefined) throw new Error(JSON.stringify(done));
  return done['redaction'] as Redaction;
}

export const decide = (
  desk: Desk,
  who: AccountName,
  { id: redaction, stateId }: Redaction,
  more: Values = {},
): Promise<Done> =>
  desk.call(
    who,
    'decideRedaction',
    { redaction, stateId, decision: 'APPROVE', ...more },
    SELECTION,
  );

/** What one officer proposed and another approved. */
export async function redact(
  desk: Desk,
  recordId: string,
  { text, ...named }: Values,
): Promise<Redaction> {
  const open = await proposed(desk, recordId, { text, ...named });
  const done = await decide(desk, 'secondOfficer', open, text === undefined ? {} : { text });
  if (done['redaction'] === undefined) throw new Error(JSON.stringify(done));
  return done['redaction'] as Redaction;
}

/**
 * Every node and relationship of which some property holds all words of a text, however it is spelt
 * and wherever it stands. Rows of figures are left out, of which there are very many.
 */
export async function whereSaid(desk: Desk, text: string): Promise<readonly unknown[]> {
  const words = text.toLowerCase().split(' ');
  const { database } = desk.seeded.graph;
  const said = (element: string): string =>
    `any(key IN keys(${element}) WHERE all(word IN $words WHERE toLower(toStringOrNull(${element}[key])) CONTAINS word
       OR any(x IN CASE WHEN ${element}[key] IS :: LIST<ANY> THEN ${element}[key] ELSE [] END WHERE toLower(toString(x)) CONTAINS word)))`;
  return [
    ...(await database.read(
      `MATCH (n:!Reading) WHERE ${said('n')} RETURN labels(n), properties(n)`,
      {
        words,
      },
    )),
    ...(await database.read(`MATCH ()-[r]->() WHERE ${said('r')} RETURN type(r), properties(r)`, {
      words,
    })),
  ];
}
