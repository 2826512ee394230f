import { type AccessFields } from '../../../src/graph/write/access-fields.js';
import { type GivenRecord } from '../../support/given-graph.js';

/* A round of answers to a Notification, written by hand. */

export const ROUND = 'cites-document:notification-x';
export const OPEN: AccessFields = {
  access: 'PUBLIC',
  owner: null,
  readers: null,
  status: 'PUBLISHED',
};

export const draftOf = (owner: string): AccessFields => ({
  access: 'NAMED',
  owner,
  readers: null,
  status: 'DRAFT',
});

export const atOffice = (owner: string, status = 'SUBMITTED'): AccessFields => ({
  access: 'OFFICERS',
  owner,
  readers: null,
  status,
});

export const openTo = (access: string, owner: string): AccessFields => ({ ...OPEN, access, owner });

function party(code: string, entryIntoForce?: string): GivenRecord {
  const raw = {
    id: `party:${code}`,
    code,
    name: { en: code },
    status: 'PARTY',
    ...(entryIntoForce === undefined ? {} : { entryIntoForce }),
  };
  return { raw, access: OPEN };
}

export function round(more: object = {}): GivenRecord {
  const raw = {
    id: ROUND,
    documentNumber: 'Notification X',
    documentKind: 'NOTIFICATION',
    title: 'A round',
    issuedOn: '2017-05-04',
    ...more,
  };
  return { raw, access: OPEN };
}

function duty(slug: string, force: string, more: object): GivenRecord {
  const raw = {
    id: `duty:${slug}`,
    paragraph: slug,
    force,
    addressee: 'PARTIES',
    text: 'Send it.',
    document: ROUND,
    ...more,
  };
  return { raw, access: OPEN };
}

export function submission(slug: string, access: AccessFields, more: object = {}): GivenRecord {
  const raw = {
    id: `submission:${slug}`,
    submitterKind: 'PARTY',
    nilReturn: false,
    audience: 'PUBLIC',
    sharingLevel: 'CLEAR',
    naming: 'NAMED',
    enteredBy: 'SUBMITTER',
    notification: ROUND,
    duties: ['duty:a'],
    ...(access.owner === null ? {} : { submitter: access.owner }),
    ...more,
  };
  return { raw, access };
}

export const REFERENCE = [
  round(),
  duty('invitation', 'INVITED', { deadline: '2017-07-31' }),
  duty('a', 'URGED', { invitedBy: [ROUND] }),
  duty('b', 'SHOULD', { invitedBy: [ROUND] }),
  party('AD', '2022-01-04'),
  party('BR', '1975-08-06'),
  party('EU', '2015-07-08'),
  party('KE', '1979-03-13'),
  party('TM'),
  party('VN', '1994-04-20'),
];
