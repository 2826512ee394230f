import { Field, Int, ObjectType } from 'type-graphql';
import { ViewerClass } from '../../access/viewer-class.js';
import { DateTime } from '../../graph/values/instant.js';

@ObjectType('SearchedRecords', {
  description: 'How many records of a kind an answer was looked for in.',
  simpleResolvers: true,
})
export class SearchedRecords {
  @Field(() => String, { description: 'The kind of record, as its type is called.' })
  readonly kind!: string;

  @Field(() => Int, { description: 'How many of them the viewer may see.' })
  readonly records!: number;
}

@ObjectType('Certificate', {
  description:
    'What was searched for an answer, so that "nothing found" says something: that in these records ' +
    'nothing was found, not that there is nothing in the world.',
  simpleResolvers: true,
})
export class Certificate {
  @Field(() => [SearchedRecords], { description: 'What was searched, by the name of the kind.' })
  readonly searched!: readonly SearchedRecords[];

  @Field(() => DateTime, {
    nullable: true,
    description: 'As of which instant of recorded time; null for the present.',
  })
  readonly asOf!: string | null;

  @Field(() => ViewerClass, { description: 'For whom.' })
  readonly viewerClass!: ViewerClass;
}
