import { registerEnumType } from 'type-graphql';

export enum Legality {
  NOT_ASSESSED = 'NOT_ASSESSED',
  ASSESSED_LEGAL = 'ASSESSED_LEGAL',
  ASSESSED_ILLEGAL = 'ASSESSED_ILLEGAL',
  ASSESSED_MIXED = 'ASSESSED_MIXED',
}

registerEnumType(Legality, {
  name: 'Legality',
  description: 'Whether a source assessed what it counted for lawfulness.',
  valuesConfig: {
    NOT_ASSESSED: { description: 'It did not, or does not say. Nothing follows for lawfulness.' },
    ASSESSED_LEGAL: { description: 'It says that what it counted was lawful.' },
    ASSESSED_ILLEGAL: { description: 'It says that what it counted was unlawful.' },
    ASSESSED_MIXED: { description: 'It says that some of it was lawful and some was not.' },
  },
});
