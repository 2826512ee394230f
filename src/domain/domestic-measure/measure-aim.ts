import { registerEnumType } from 'type-graphql';

export enum MeasureAim {
  INTERNET = 'INTERNET',
  ALL_WILDLIFE_CRIME = 'ALL_WILDLIFE_CRIME',
  NOT_STATED = 'NOT_STATED',
}

registerEnumType(MeasureAim, {
  name: 'MeasureAim',
  description: 'What a measure aims at.',
  valuesConfig: {
    INTERNET: { description: 'Wildlife crime linked to the Internet.' },
    ALL_WILDLIFE_CRIME: { description: 'Wildlife crime of any kind.' },
    NOT_STATED: { description: 'The source does not say.' },
  },
});
