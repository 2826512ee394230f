import { Field, ObjectType } from 'type-graphql';
import { LocalisedText } from '../../graph/values/localised.js';

@ObjectType('Meta', {
  description: 'What must be known of the answers as a whole.',
  simpleResolvers: true,
})
export class Meta {
  @Field(() => String, { description: 'Version of this schema, as major.minor.patch.' })
  readonly schemaVersion!: string;

  @Field(() => LocalisedText, {
    description: 'That names and codes of places imply no opinion; goes with every map and file.',
  })
  readonly disclaimer!: LocalisedText;

  @Field(() => String, { description: 'Whose product this is not.' })
  readonly notAnOfficialProduct!: string;

  @Field(() => String, { description: 'Under which terms software and data may be used.' })
  readonly licence!: string;
}
