import { registerEnumType } from 'type-graphql';

export enum LegalForm {
  ACT = 'ACT',
  AMENDMENT = 'AMENDMENT',
  REGULATION = 'REGULATION',
  DECISION = 'DECISION',
  DIRECTIVE = 'DIRECTIVE',
  OTHER = 'OTHER',
}

registerEnumType(LegalForm, {
  name: 'LegalForm',
  description: 'Form of a change of legislation.',
  valuesConfig: {
    ACT: { description: 'A law of its own.' },
    AMENDMENT: { description: 'A change or revision of a law.' },
    REGULATION: { description: 'A regulation or decree.' },
    DECISION: { description: 'A decision of a legislature or government.' },
    DIRECTIVE: { description: 'A directive of a government.' },
    OTHER: { description: 'Another form.' },
  },
});
