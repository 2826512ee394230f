import { registerEnumType } from 'type-graphql';

export enum PolicyKind {
  PROHIBITION = 'PROHIBITION',
  RESTRICTION = 'RESTRICTION',
  CONTENT_ADVISORY = 'CONTENT_ADVISORY',
  GUIDELINE = 'GUIDELINE',
  MONITORING = 'MONITORING',
}

registerEnumType(PolicyKind, {
  name: 'PolicyKind',
  description: 'Kind of a rule of a platform.',
  valuesConfig: {
    PROHIBITION: { description: 'Offers are forbidden.' },
    RESTRICTION: { description: 'Offers are allowed under conditions.' },
    CONTENT_ADVISORY: { description: 'Users are warned or informed.' },
    GUIDELINE: { description: 'Users are told what is expected of them.' },
    MONITORING: { description: 'Offers are looked for and removed.' },
  },
});
