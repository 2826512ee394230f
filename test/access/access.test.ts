import { accessOf, SharingRefused, type Sharing } from '../../src/access/access-code.js';
import { AccountKind, type Account } from '../../src/access/account.js';
import { Audience } from '../../src/access/audience.js';
import { ownerOf, viewerOf } from '../../src/access/viewer-of.js';
import { RecordStatus } from '../../src/domain/vocabulary/record-status.js';
import { SharingLevel } from '../../src/domain/vocabulary/sharing-level.js';
import { mayRead } from '../support/given-graph.js';
import { ACCOUNTS, type AccountName } from './support/accounts.js';

const sharing = (given: Partial<Sharing>): Sharing => ({
  status: 'PUBLISHED',
  sharingLevel: 'CLEAR',
  audience: 'PUBLIC',
  owner: null,
  readers: null,
  ...given,
});

const readersOf = (given: Partial<Sharing>): string[] =>
  Object.entries(ACCOUNTS)
    .filter(([, account]) => mayRead(viewerOf(account), accessOf(sharing(given))))
    .map(([name]) => name);

const everyone = Object.keys(ACCOUNTS) as AccountName[];
const parties: AccountName[] = ['vietNam', 'vietNamDrafter', 'kenya'];
const officers: AccountName[] = ['officer', 'secondOfficer'];
const ofVietNam: AccountName[] = ['vietNam', 'vietNamDrafter'];

const WHO_READS_WHAT: readonly (readonly [string, Partial<Sharing>, readonly AccountName[]])[] = [
  ['published to all', {}, everyone],
  [
    'published to the community',
    { audience: 'COMMUNITY', sharingLevel: 'GREEN' },
    ['researcher', ...parties, 'interpol', ...officers],
  ],
  ['published to Parties', { audience: 'PARTIES' }, [...parties, ...officers]],
  ['published to ICCWC', { audience: 'ICCWC', sharingLevel: 'GREEN' }, ['interpol', ...officers]],
  [
    'published to Parties and ICCWC',
    { audience: 'PARTIES_AND_ICCWC' },
    [...parties, 'interpol', ...officers],
  ],
  ['published to officers', { audience: 'OFFICERS' }, [...officers]],
  [
    'published to officers, of a Party',
    { audience: 'OFFICERS', owner: 'party:VN' },
    [...ofVietNam, ...officers],
  ],
  [
    'for a named organisation, of a Party',
    {
      sharingLevel: 'AMBER',
      audience: 'NAMED',
      owner: 'party:KE',
      readers: ['organisation:interpol'],
    },
    ['kenya', 'interpol'],
  ],
  [
    'for a named Party and an organisation alone',
    {
      sharingLevel: 'AMBER_STRICT',
      audience: 'NAMED',
      readers: ['party:VN', 'organisation:traffic'],
    },
    [...ofVietNam, 'traffic'],
  ],
  [
    'for a named drafter and an officer in person',
    {
      sharingLevel: 'RED',
      audience: 'NAMED',
      readers: ['account:viet-nam-drafter', 'account:officer'],
    },
    ['vietNamDrafter', 'officer'],
  ],
  ['drafted for a Party', { status: 'DRAFT', owner: 'party:VN' }, ofVietNam],
  ['drafted for an organisation', { status: 'DRAFT', owner: 'organisation:traffic' }, ['traffic']],
  ['drafted by an expert', { status: 'DRAFT', owner: 'account:expert' }, ['expert']],
  [
    'drafted for readers who are named already',
    {
      status: 'DRAFT',
      sharingLevel: 'AMBER',
      audience: 'NAMED',
      owner: 'party:VN',
      readers: ['organisation:interpol'],
    },
    ofVietNam,
  ],
  ...(['SUBMITTED', 'UNDER_REVIEW', 'RETURNED', 'REJECTED', 'WITHDRAWN'] as const).map(
    (status) =>
      [
        `${status} by a Party, wished for all`,
        { status, owner: 'party:VN' },
        [...ofVietNam, ...officers],
      ] as const,
  ),
  ['SUBMITTED by nobody who is known', { status: 'SUBMITTED' }, [...officers]],
];

test.each(WHO_READS_WHAT)('%s', (_, given, expected) => {
  expect(readersOf(given)).toEqual([...expected].sort(byTableOrder));
});

const byTableOrder = (a: AccountName, b: AccountName) => everyone.indexOf(a) - everyone.indexOf(b);

test('an administrator, and whoever submitted, reads no code by that', () => {
  expect(viewerOf(ACCOUNTS.administrator)).toEqual({
    access: ['PUBLIC'],
    owner: null,
    ids: ['account:administrator'],
  });
  expect(viewerOf(ACCOUNTS.traffic).access).toEqual(['PUBLIC']);
});

test('a focal point without a Party, or a partner without a body, is no viewer at all', () => {
  const stray = (kind: AccountKind): Account => ({ id: 'account:stray', kind, displayName: '' });
  expect(() => viewerOf(stray(AccountKind.FOCAL_POINT))).toThrow('account:stray has no Party');
  expect(() => viewerOf(stray(AccountKind.ICCWC_PARTNER))).toThrow('has no organisation');
});

test('submissions are in the name of the Party or body, or of the expert; others submit none', () => {
  const owners = Object.values(ACCOUNTS).map((account) => account && ownerOf(account));
  expect(owners).toEqual([
    null,
    null,
    'party:VN',
    'party:VN',
    'party:KE',
    'organisation:interpol',
    'organisation:traffic',
    'account:expert',
    null,
    null,
    null,
  ]);
});

const REFUSED: readonly (readonly [string, Partial<Sharing>, string])[] = [
  ['GREEN to all', { sharingLevel: 'GREEN' }, 'TLP:GREEN does not go to PUBLIC'],
  ['AMBER to Parties', { sharingLevel: 'AMBER', audience: 'PARTIES' }, 'it may go to NAMED'],
  ['CLEAR to named readers', { audience: 'NAMED', readers: ['account:a'] }, 'does not go to NAMED'],
  [
    'AMBER to nobody',
    { sharingLevel: 'AMBER', audience: 'NAMED', owner: 'party:VN', readers: [] },
    'needs the readers',
  ],
  [
    'RED to an organisation',
    { sharingLevel: 'RED', audience: 'NAMED', readers: ['account:a', 'organisation:interpol'] },
    '"organisation:interpol" is no account',
  ],
  [
    'AMBER to a group that is none',
    { sharingLevel: 'AMBER', audience: 'NAMED', readers: ['everyone'] },
    '"everyone" is no account, Party or organisation',
  ],
  [
    'readers beside an audience',
    { audience: 'OFFICERS', readers: ['account:a'] },
    'Readers are named for the audience NAMED alone',
  ],
  ['a draft of nobody', { status: 'DRAFT' }, 'read by nobody'],
  ['an unknown status', { status: 'LOST' as Sharing['status'] }, 'no status "LOST"'],
  [
    'an unknown marking',
    { sharingLevel: 'WHITE' as Sharing['sharingLevel'] },
    'no sharing level "WHITE"',
  ],
  ['an unknown audience', { audience: 'WORLD' as Sharing['audience'] }, 'does not go to WORLD'],
];

test.each(REFUSED)('refused: %s', (_, given, reason) => {
  expect(() => accessOf(sharing(given))).toThrow(SharingRefused);
  expect(() => accessOf(sharing(given))).toThrow(reason);
});

test('only CLEAR and PUBLIC together, published, are read by everyone', () => {
  const open = Object.values(RecordStatus).flatMap((status) =>
    Object.values(SharingLevel).flatMap((sharingLevel) =>
      Object.values(Audience)
        .filter((audience) => {
          const given = {
            status,
            sharingLevel,
            audience,
            owner: 'party:VN',
            readers: ['account:a'],
          };
          return isPublic({
            ...given,
            readers: audience === Audience.NAMED ? given.readers : null,
          });
        })
        .map((audience) => [status, sharingLevel, audience]),
    ),
  );
  expect(open).toEqual([['PUBLISHED', 'CLEAR', 'PUBLIC']]);
});

function isPublic(given: Sharing): boolean {
  try {
    return mayRead(viewerOf(null), accessOf(given));
  } catch (error) {
    if (error instanceof SharingRefused) return false;
    throw error;
  }
}
