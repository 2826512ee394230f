import { registerEnumType } from 'type-graphql';

/** The types that a search can be narrowed to; the values are their labels in the graph. */
export enum SearchableType {
  ADHERENCE = 'Adherence',
  ATTRIBUTION = 'Attribution',
  BEST_PRACTICE = 'BestPractice',
  CITES_DOCUMENT = 'CitesDocument',
  CLAIM = 'Claim',
  CODE_OF_CONDUCT = 'CodeOfConduct',
  DATASET_RELEASE = 'DatasetRelease',
  DOMESTIC_MEASURE = 'DomesticMeasure',
  DUTY = 'Duty',
  EVENT = 'Event',
  FINDING = 'Finding',
  LEGISLATION_CHANGE = 'LegislationChange',
  MIKE_SITE = 'MikeSite',
  ORGANISATION = 'Organisation',
  PARTY = 'Party',
  PLATFORM = 'Platform',
  PLATFORM_INPUT = 'PlatformInput',
  PLATFORM_POLICY = 'PlatformPolicy',
  PLATFORM_PRESENCE = 'PlatformPresence',
  ROUTE_CHANGE = 'RouteChange',
  SEIZURE = 'Seizure',
  SERIES = 'Series',
  SOURCE = 'Source',
  STUDY = 'Study',
  SUBMISSION = 'Submission',
  TAXON = 'Taxon',
  TERRITORY = 'Territory',
  TRADE_ASSESSMENT = 'TradeAssessment',
  TRADE_ROUTE = 'TradeRoute',
  TRADE_TERM = 'TradeTerm',
}

registerEnumType(SearchableType, {
  name: 'SearchableType',
  description: 'A type of record that search finds.',
  valuesConfig: Object.fromEntries(
    Object.entries(SearchableType).map(([name, label]) => [
      name,
      { description: `Only records of the type ${label}.` },
    ]),
  ),
});
