import { registerEnumType } from 'type-graphql';

export enum AdherenceKind {
  ADHERENCE = 'ADHERENCE',
  MEMBERSHIP = 'MEMBERSHIP',
  PLEDGE = 'PLEDGE',
  ENDORSEMENT = 'ENDORSEMENT',
}

registerEnumType(AdherenceKind, {
  name: 'AdherenceKind',
  description: 'How somebody committed. None of these stands for another.',
  valuesConfig: {
    ADHERENCE: { description: 'It says that it follows the code.' },
    MEMBERSHIP: { description: 'It is a member of the coalition.' },
    PLEDGE: { description: 'It took part in the pledge.' },
    ENDORSEMENT: { description: 'It endorsed the framework.' },
  },
});
