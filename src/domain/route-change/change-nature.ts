import { registerEnumType } from 'type-graphql';

export enum ChangeNature {
  OBSERVATION = 'OBSERVATION',
  FORECAST = 'FORECAST',
}

registerEnumType(ChangeNature, {
  name: 'ChangeNature',
  description: 'Whether a change was seen or foreseen.',
  valuesConfig: {
    OBSERVATION: { description: 'A source saw it.' },
    FORECAST: { description: 'A source foresaw it. It is no observation.' },
  },
});
