import { Field, ObjectType } from 'type-graphql';
import { Language } from '../../graph/values/localised.js';

/** Pairs of language and translator are declared with these two names. */
export const TRANSLATION_PARTS = ['language', 'translator'] as const;

@ObjectType('UnofficialTranslation', {
  description:
    'A language in which the texts of a record are an unofficial translation: only the original wording ' +
    'is authentic.',
  simpleResolvers: true,
})
export class UnofficialTranslation {
  @Field(() => Language, { description: 'The language translated into.' })
  readonly language!: Language;

  @Field(() => String, {
    description: 'Who translated, as a body or a programme is called: never a private person.',
  })
  readonly translator!: string;
}
