import { registerEnumType } from 'type-graphql';

export enum ProposalStatus {
  OPEN = 'OPEN',
  DECIDED = 'DECIDED',
  WITHDRAWN = 'WITHDRAWN',
}

registerEnumType(ProposalStatus, {
  name: 'ProposalStatus',
  description: 'How far a proposal has come.',
  valuesConfig: {
    OPEN: { description: 'It waits for an officer.' },
    DECIDED: { description: 'An officer decided on each of its fields.' },
    WITHDRAWN: { description: 'Whoever made it took it back.' },
  },
});
