import { AccountKind, Designation, type Account } from '../../../src/access/account.js';

const account = (slug: string, kind: AccountKind, more: Partial<Account> = {}): Account => ({
  id: `account:${slug}`,
  kind,
  displayName: slug,
  ...more,
});

const { DESIGNATED, DRAFTER } = Designation;

/** One account of each kind, and of some kinds two, so that each is a stranger to another. */
export const ACCOUNTS = {
  nobody: null,
  researcher: account('researcher', AccountKind.RESEARCHER),
  vietNam: account('viet-nam', AccountKind.FOCAL_POINT, {
    party: 'party:VN',
    designation: DESIGNATED,
  }),
  vietNamDrafter: account('viet-nam-drafter', AccountKind.FOCAL_POINT, {
    party: 'party:VN',
    designation: DRAFTER,
  }),
  kenya: account('kenya', AccountKind.FOCAL_POINT, { party: 'party:KE', designation: DESIGNATED }),
  interpol: account('interpol', AccountKind.ICCWC_PARTNER, {
    organisation: 'organisation:interpol',
  }),
  traffic: account('traffic', AccountKind.ORGANISATION_OR_EXPERT, {
    organisation: 'organisation:traffic',
  }),
  expert: account('expert', AccountKind.ORGANISATION_OR_EXPERT),
  officer: account('officer', AccountKind.SECRETARIAT_OFFICER),
  secondOfficer: account('second-officer', AccountKind.SECRETARIAT_OFFICER),
  administrator: account('administrator', AccountKind.ADMINISTRATOR),
} as const satisfies Readonly<Record<string, Account | null>>;

export type AccountName = keyof typeof ACCOUNTS;
