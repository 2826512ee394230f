import { registerEnumType } from 'type-graphql';

export enum EventKind {
  LEGAL_CHANGE = 'LEGAL_CHANGE',
  ENFORCEMENT_CAMPAIGN = 'ENFORCEMENT_CAMPAIGN',
  PANDEMIC = 'PANDEMIC',
  PRICE_CHANGE = 'PRICE_CHANGE',
  MARKET_CLOSURE = 'MARKET_CLOSURE',
  POLITICAL_CHANGE = 'POLITICAL_CHANGE',
  LISTING_CHANGE = 'LISTING_CHANGE',
  OTHER = 'OTHER',
}

registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'Kind of an event.',
  valuesConfig: {
    LEGAL_CHANGE: { description: 'A change of law that is no record of its own here.' },
    ENFORCEMENT_CAMPAIGN: { description: 'A campaign of enforcement.' },
    PANDEMIC: { description: 'A pandemic and what was done against it.' },
    PRICE_CHANGE: { description: 'A rise or fall of prices.' },
    MARKET_CLOSURE: { description: 'The closure of a market.' },
    POLITICAL_CHANGE: { description: 'A change of government or order.' },
    LISTING_CHANGE: { description: 'A change of the Appendices.' },
    OTHER: { description: 'Another event, such as a meeting.' },
  },
});
