import { registerEnumType } from 'type-graphql';

export enum AccountKind {
  RESEARCHER = 'RESEARCHER',
  FOCAL_POINT = 'FOCAL_POINT',
  ICCWC_PARTNER = 'ICCWC_PARTNER',
  ORGANISATION_OR_EXPERT = 'ORGANISATION_OR_EXPERT',
  SECRETARIAT_OFFICER = 'SECRETARIAT_OFFICER',
  ADMINISTRATOR = 'ADMINISTRATOR',
}

registerEnumType(AccountKind, {
  name: 'AccountKind',
  description: 'What an account is, which decides what it reads and what it may do.',
  valuesConfig: {
    RESEARCHER: { description: 'An accredited researcher.' },
    FOCAL_POINT: { description: 'Works for the national focal point of one Party.' },
    ICCWC_PARTNER: { description: 'Works for one of the five members of ICCWC.' },
    ORGANISATION_OR_EXPERT: {
      description:
        'Another organisation, or an expert. To have submitted something makes it no member of any group.',
    },
    SECRETARIAT_OFFICER: { description: 'An officer of the Secretariat.' },
    ADMINISTRATOR: {
      description: 'Manages accounts, keys and audit. Reads of the records what everyone reads.',
    },
  },
});

export enum Designation {
  DESIGNATED = 'DESIGNATED',
  DRAFTER = 'DRAFTER',
}

registerEnumType(Designation, {
  name: 'Designation',
  description: 'What somebody at a national focal point may do for the Party.',
  valuesConfig: {
    DESIGNATED: { description: 'The designated focal point: drafts and submits.' },
    DRAFTER: { description: 'Drafts; the designated focal point submits.' },
  },
});

/** Somebody who signed in. Whoever did not has no account. */
export interface Account {
  /** `account:<slug>`; names the account in what it wrote and among the readers of a record. */
  readonly id: string;
  readonly kind: AccountKind;
  readonly displayName: string;
  /** `party:VN`; a focal point has one, nobody else has. */
  readonly party?: string;
  /** `organisation:interpol`; an ICCWC partner has one, an organisation too, an expert has none. */
  readonly organisation?: string;
  /** Of a focal point only. */
  readonly designation?: Designation;
  /** The API key that signed in, where it was one: it reads and does nothing else. */
  readonly keyId?: string;
}
