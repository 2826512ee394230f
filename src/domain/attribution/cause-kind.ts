import { registerEnumType } from 'type-graphql';

export enum CauseKind {
  PLATFORM = 'PLATFORM',
  LEGISLATION = 'LEGISLATION',
  ENFORCEMENT = 'ENFORCEMENT',
  PRICE = 'PRICE',
  PANDEMIC = 'PANDEMIC',
  OTHER = 'OTHER',
}

registerEnumType(CauseKind, {
  name: 'CauseKind',
  description: 'Kind of a cause that is named for a change in trade routes.',
  valuesConfig: {
    PLATFORM: { description: 'A platform or trade over the Internet.' },
    LEGISLATION: { description: 'A law, a ban or a listing.' },
    ENFORCEMENT: { description: 'Enforcement, such as a campaign.' },
    PRICE: { description: 'A change of prices.' },
    PANDEMIC: { description: 'A pandemic and what was done against it.' },
    OTHER: { description: 'Something else.' },
  },
});
