import { registerEnumType } from 'type-graphql';

export enum Confidence {
  HIGH = 'HIGH',
  MEDIUM = 'MEDIUM',
  LOW = 'LOW',
}

registerEnumType(Confidence, {
  name: 'Confidence',
  description: 'How far the sources of a record carry it.',
  valuesConfig: {
    HIGH: {
      description: 'The Party, the firm or a body of CITES that it concerns says it itself.',
    },
    MEDIUM: { description: 'A source of ordinary standing says it.' },
    LOW: { description: 'Only a weak source says it, such as a forum or a reprint.' },
  },
});
