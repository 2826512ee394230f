import { registerEnumType } from 'type-graphql';

export enum MeasureKind {
  UNIT = 'UNIT',
  TASK_FORCE = 'TASK_FORCE',
  OPERATION = 'OPERATION',
  AGREEMENT = 'AGREEMENT',
  AWARENESS = 'AWARENESS',
  POLICY_PLAN = 'POLICY_PLAN',
  CIRCULAR = 'CIRCULAR',
  MARKET_CLOSURE = 'MARKET_CLOSURE',
  ENFORCEMENT_ACTION = 'ENFORCEMENT_ACTION',
}

registerEnumType(MeasureKind, {
  name: 'MeasureKind',
  description: 'Kind of a domestic measure other than legislation.',
  valuesConfig: {
    UNIT: { description: 'A standing unit, or its work or funds.' },
    TASK_FORCE: { description: 'A group set up for a task.' },
    OPERATION: { description: 'An operation of one or several authorities.' },
    AGREEMENT: { description: 'An agreement, for example with platforms.' },
    AWARENESS: { description: 'A campaign to inform the public.' },
    POLICY_PLAN: { description: 'A plan or strategy. It is no law.' },
    CIRCULAR: { description: 'An instruction within the administration or to prosecutors.' },
    MARKET_CLOSURE: { description: 'The closure of a legal market.' },
    ENFORCEMENT_ACTION: { description: 'Cases, fines or checks. Examples of them are no series.' },
  },
});
