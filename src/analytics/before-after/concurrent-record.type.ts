import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ConcurrenceBasis, SharedBy } from './concurrent-events.js';

registerEnumType(ConcurrenceBasis, {
  name: 'ConcurrenceBasis',
  description: 'Why something counts as concurrent.',
  valuesConfig: {
    SAME_PLACE: { description: 'It bears on a treated place.' },
    SAME_TAXON: { description: 'It bears on the taxon of the outcome.' },
  },
});

registerEnumType(SharedBy, {
  name: 'SharedBy',
  description: 'Whether all that are compared met with it alike.',
  valuesConfig: {
    ALL: {
      description: 'It is placed in all places that are compared, or in none of them.',
    },
    SOME_ALONE: {
      description:
        'It is placed in some of them alone, or nothing is compared: it may stand for the measure.',
    },
  },
});

@ObjectType('ConcurrentRecord', {
  description: 'Something else that is on record around the date.',
  simpleResolvers: true,
})
export class ConcurrentRecord {
  readonly eventId!: string;

  @Field(() => ConcurrenceBasis, { description: 'Why it stands here.' })
  basis!: ConcurrenceBasis;

  @Field(() => SharedBy, { description: 'Whether the comparison shares it.' })
  sharedBy!: SharedBy;
}
