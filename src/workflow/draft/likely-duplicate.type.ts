import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum DuplicateSign {
  SAME_IDENTIFIER = 'SAME_IDENTIFIER',
  SAME_TITLE = 'SAME_TITLE',
  SIMILAR_TITLE_SAME_PLACE = 'SIMILAR_TITLE_SAME_PLACE',
}

registerEnumType(DuplicateSign, {
  name: 'DuplicateSign',
  description: 'Why a record looks like the one that is being written.',
  valuesConfig: {
    SAME_IDENTIFIER: { description: 'An identifier of it is the same.' },
    SAME_TITLE: { description: 'It has the same title, but for case and accents.' },
    SIMILAR_TITLE_SAME_PLACE: {
      description: 'Most words of its title are the same, and it is of the same jurisdiction.',
    },
  },
});

@ObjectType('LikelyDuplicate', {
  description: 'A record of the same type that may be the very one that is being written.',
  simpleResolvers: true,
})
export class LikelyDuplicate {
  readonly recordId!: string;

  @Field(() => DuplicateSign, { description: 'Why it looks so.' })
  readonly sign!: DuplicateSign;
}
