import { registerEnumType } from 'type-graphql';

export enum PracticeKind {
  MODEL = 'MODEL',
  ENFORCEMENT_PROTOCOL = 'ENFORCEMENT_PROTOCOL',
  MANUAL = 'MANUAL',
  GUIDANCE = 'GUIDANCE',
  MONITORING_TOOL = 'MONITORING_TOOL',
}

registerEnumType(PracticeKind, {
  name: 'PracticeKind',
  description: 'Kind of a best practice.',
  valuesConfig: {
    MODEL: { description: 'A model for the regulation of marketplaces or social networks.' },
    ENFORCEMENT_PROTOCOL: { description: 'A protocol for enforcement.' },
    MANUAL: { description: 'A manual or handbook.' },
    GUIDANCE: { description: 'Guidelines.' },
    MONITORING_TOOL: { description: 'A tool or method to watch offers on the Internet.' },
  },
});
