import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** Why a field holds no value. Each is an answer of its own, and none is a zero. */
export enum GapReason {
  NOT_REPORTED = 'NOT_REPORTED',
  NOT_APPLICABLE = 'NOT_APPLICABLE',
  WITHHELD = 'WITHHELD',
  NONE = 'NONE',
}

registerEnumType(GapReason, {
  name: 'GapReason',
  description: 'Why a field holds no value.',
  valuesConfig: {
    NOT_REPORTED: { description: 'Whoever reports it does not know it or does not say it.' },
    NOT_APPLICABLE: { description: 'The question does not arise here.' },
    WITHHELD: { description: 'Known, and kept back by whoever reports it.' },
    NONE: { description: 'There is none; this was looked at.' },
  },
});

/** Pairs of field and reason are declared with these two names. */
export const GAP_PARTS = ['field', 'reason'] as const;

@ObjectType('Gap', {
  description: 'A field without a value, and why it has none.',
  simpleResolvers: true,
})
export class Gap {
  @Field(() => String, { description: 'Name of the field, for example "inForceFrom".' })
  readonly field!: string;

  @Field(() => GapReason, { description: 'Why it has no value.' })
  readonly reason!: GapReason;
}
