import { registerEnumType } from 'type-graphql';

export enum SubmitterKind {
  PARTY = 'PARTY',
  ICCWC_PARTNER = 'ICCWC_PARTNER',
  OTHER_ORGANISATION_OR_EXPERT = 'OTHER_ORGANISATION_OR_EXPERT',
}

registerEnumType(SubmitterKind, {
  name: 'SubmitterKind',
  description: 'What whoever sent something in is, in the words of Decision 17.93 c).',
  valuesConfig: {
    PARTY: { description: 'A Party to the Convention.' },
    ICCWC_PARTNER: {
      description: 'A member of the International Consortium on Combating Wildlife Crime.',
    },
    OTHER_ORGANISATION_OR_EXPERT: { description: 'Another organisation, or an expert.' },
  },
});
