import { registerEnumType } from 'type-graphql';

export enum SourceKind {
  PARTY_SUBMISSION = 'PARTY_SUBMISSION',
  PARTNER_SUBMISSION = 'PARTNER_SUBMISSION',
  PUBLIC_RECORD = 'PUBLIC_RECORD',
  DEMO = 'DEMO',
}

registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'By which way a record came into the graph.',
  valuesConfig: {
    PARTY_SUBMISSION: { description: 'A Party sent it in, and so answers a duty.' },
    PARTNER_SUBMISSION: {
      description: 'A partner of ICCWC, or another organisation or expert, sent it in.',
    },
    PUBLIC_RECORD: {
      description: 'It was found in public sources. It is no answer of a Party to anything.',
    },
    DEMO: { description: 'Made up to show how the product works.' },
  },
});
