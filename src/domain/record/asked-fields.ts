/**
 * Fields that a record of a type must answer before it is handed in, beside those that the graph
 * itself requires: by a value, or by the reason why there is none.
 */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  Adherence: ['period', 'lastConfirmedOn'],
  BestPractice: ['summary'],
  Claim: ['madeOn', 'about'],
  DomesticMeasure: ['period', 'takenBy'],
  Finding: ['period', 'value', 'unit'],
  LegislationChange: ['adoptedOn', 'inForceFrom'],
  PlatformInput: ['askedOn', 'repliedOn', 'reply'],
  RouteChange: ['observedPeriod', 'before', 'after', 'elements'],
  Seizure: ['legs'],
  Study: ['period'],
  TradeAssessment: ['period'],
  TradeRoute: ['legs', 'period'],
};

export function askedFields(typeName: string): readonly string[] {
  return ASKED[typeName] ?? [];
}
