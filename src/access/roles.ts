import { AccountKind, Designation } from './account.js';

interface Role {
  readonly kind: AccountKind;
  readonly designation?: Designation;
  /** What an account of this role works for; it must be named. */
  readonly worksFor?: 'party' | 'organisation';
  /** How the role is called in a sentence. */
  readonly title: string;
}

/** The words by which settings, tokens and commands name what an account is. */
export const ROLES = {
  researcher: { kind: AccountKind.RESEARCHER, title: 'accredited researcher' },
  'focal-point': {
    kind: AccountKind.FOCAL_POINT,
    designation: Designation.DESIGNATED,
    worksFor: 'party',
    title: 'designated focal point',
  },
  drafter: {
    kind: AccountKind.FOCAL_POINT,
    designation: Designation.DRAFTER,
    worksFor: 'party',
    title: 'drafter at a focal point',
  },
  'iccwc-partner': {
    kind: AccountKind.ICCWC_PARTNER,
    worksFor: 'organisation',
    title: 'member of ICCWC',
  },
  organisation: {
    kind: AccountKind.ORGANISATION_OR_EXPERT,
    worksFor: 'organisation',
    title: 'organisation',
  },
  expert: { kind: AccountKind.ORGANISATION_OR_EXPERT, title: 'expert' },
  officer: { kind: AccountKind.SECRETARIAT_OFFICER, title: 'officer of the Secretariat' },
  administrator: { kind: AccountKind.ADMINISTRATOR, title: 'administrator' },
} as const satisfies Readonly<Record<string, Role>>;

export type RoleName = keyof typeof ROLES;

export const ROLE_NAMES = Object.keys(ROLES) as readonly RoleName[];

export function isRoleName(name: string): name is RoleName {
  return Object.hasOwn(ROLES, name);
}

export function roleNamed(name: RoleName): Role {
  return ROLES[name];
}

/** The International Consortium on Combating Wildlife Crime has these members and no others. */
export const ICCWC_MEMBERS: readonly string[] = [
  'organisation:cites-secretariat',
  'organisation:interpol',
  'organisation:unodc',
  'organisation:wco',
  'organisation:world-bank',
];

/** `VN` or `party:VN` as an id; null for anything else. */
export function partyId(text: string): string | null {
  const [, code] = /^(?:party:)?([A-Z]{2})$/.exec(text) ?? [];
  return code === undefined ? null : `party:${code}`;
}

/** `interpol` or `organisation:interpol` as an id; null for anything else. */
export function organisationId(text: string): string | null {
  const [, slug] = /^(?:organisation:)?([a-z0-9][a-z0-9-]*)$/.exec(text) ?? [];
  return slug === undefined ? null : `organisation:${slug}`;
}
