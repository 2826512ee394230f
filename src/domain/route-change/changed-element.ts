import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ChangeEvidence } from '../vocabulary/change-evidence.js';

export enum RouteElement {
  CHANNEL = 'CHANNEL',
  ADVERT_VOLUME = 'ADVERT_VOLUME',
  MODE = 'MODE',
  ROUTE = 'ROUTE',
  RECIPIENT = 'RECIPIENT',
  QUANTITY = 'QUANTITY',
}

registerEnumType(RouteElement, {
  name: 'RouteElement',
  description: 'What changed of a trade route.',
  valuesConfig: {
    CHANNEL: { description: 'Where the goods are offered.' },
    ADVERT_VOLUME: { description: 'How many adverts there are.' },
    MODE: { description: 'How the goods travel.' },
    ROUTE: { description: 'Through which places they go.' },
    RECIPIENT: { description: 'Where they are bound for.' },
    QUANTITY: { description: 'How much is traded or seized.' },
  },
});

/** Pairs of element and evidence are declared with these two names. */
export const CHANGED_ELEMENT_PARTS = ['element', 'evidence'] as const;

@ObjectType('ChangedElement', {
  description: 'One thing that changed of a trade route, and what shows it.',
  simpleResolvers: true,
})
export class ChangedElement {
  @Field(() => RouteElement, { description: 'What changed.' })
  readonly element!: RouteElement;

  @Field(() => ChangeEvidence, { description: 'What shows that it changed.' })
  readonly evidence!: ChangeEvidence;
}
