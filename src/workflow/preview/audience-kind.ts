import { registerEnumType } from 'type-graphql';
import { AccountKind, type Account } from '../../access/account.js';
import { viewerOf } from '../../access/viewer-of.js';
import { type Viewer } from '../../graph/viewer.js';

export enum AudienceKind {
  PUBLIC = 'PUBLIC',
  RESEARCHER = 'RESEARCHER',
  OTHER_PARTY = 'OTHER_PARTY',
  ICCWC_PARTNER = 'ICCWC_PARTNER',
  OTHER_ORGANISATION = 'OTHER_ORGANISATION',
  OFFICER = 'OFFICER',
}

registerEnumType(AudienceKind, {
  name: 'AudienceKind',
  description: 'In whose eyes a submission is previewed.',
  valuesConfig: {
    PUBLIC: { description: 'Anyone, without an account.' },
    RESEARCHER: { description: 'An accredited researcher.' },
    OTHER_PARTY: { description: 'The focal point of a Party that is not the submitter.' },
    ICCWC_PARTNER: { description: 'A member of ICCWC that is not the submitter.' },
    OTHER_ORGANISATION: { description: 'An organisation or expert that is not the submitter.' },
    OFFICER: { description: 'An officer of the Secretariat.' },
  },
});

const KINDS: Readonly<Record<Exclude<AudienceKind, AudienceKind.PUBLIC>, AccountKind>> = {
  RESEARCHER: AccountKind.RESEARCHER,
  OTHER_PARTY: AccountKind.FOCAL_POINT,
  ICCWC_PARTNER: AccountKind.ICCWC_PARTNER,
  OTHER_ORGANISATION: AccountKind.ORGANISATION_OR_EXPERT,
  OFFICER: AccountKind.SECRETARIAT_OFFICER,
};

/** A viewer of a kind who is nobody in particular: no record is theirs or names them. */
export function anyViewer(kind: AudienceKind): Viewer {
  if (kind === AudienceKind.PUBLIC) return viewerOf(null);
  const account: Account = {
    id: 'account:-',
    kind: KINDS[kind],
    displayName: '-',
    party: 'party:-',
    organisation: 'organisation:-',
  };
  return { ...viewerOf(account), owner: null, ids: [] };
}
