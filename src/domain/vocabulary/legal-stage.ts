import { registerEnumType } from 'type-graphql';

/** How far an act was judged by a court. What is only alleged must not read as a fact. */
export enum LegalStage {
  NOT_ASSESSED = 'NOT_ASSESSED',
  ALLEGED = 'ALLEGED',
  CHARGED = 'CHARGED',
  CONVICTED = 'CONVICTED',
  ACQUITTED = 'ACQUITTED',
}

registerEnumType(LegalStage, {
  name: 'LegalStage',
  description: 'How far the act that a record tells of has come before the law.',
  valuesConfig: {
    NOT_ASSESSED: { description: 'Nothing is recorded of it, which says neither guilt nor none.' },
    ALLEGED: { description: 'Somebody says that it was done; no authority has charged anyone.' },
    CHARGED: { description: 'An authority has charged somebody; no court has decided.' },
    CONVICTED: { description: 'A court has convicted somebody of it.' },
    ACQUITTED: { description: 'A court has acquitted those charged.' },
  },
});
