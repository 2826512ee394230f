import 'reflect-metadata';
import {
  GraphQLInputObjectType,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { fold } from './fold.js';
import { textFilter } from './filter-types.js';
import { textCondition } from './plain.js';
import { InputError, type ValueShape } from './value-shape.js';

export enum Language {
  EN = 'EN',
  FR = 'FR',
  ES = 'ES',
}

registerEnumType(Language, {
  name: 'Language',
  description: 'The working languages of the Convention.',
  valuesConfig: {
    EN: { description: 'English' },
    FR: { description: 'French' },
    ES: { description: 'Spanish' },
  },
});

export enum LanguageFallback {
  NONE = 'NONE',
  OTHER_LANGUAGE = 'OTHER_LANGUAGE',
}

registerEnumType(LanguageFallback, {
  name: 'LanguageFallback',
  description: 'Whether a text stands in the language asked for.',
  valuesConfig: {
    NONE: { description: 'It is in the language asked for.' },
    OTHER_LANGUAGE: { description: 'There is none in that language; this is another.' },
  },
});

/** A text in the language asked for, or in another where its source has none. */
@ObjectType('LocalisedText', {
  description: 'A text in the language asked for, or in another where its source has none.',
  simpleResolvers: true,
})
export class LocalisedText {
  @Field(() => String, { description: 'The text itself.' })
  readonly text!: string;

  @Field(() => Language, { description: 'The language it is in.' })
  readonly language!: Language;

  @Field(() => LanguageFallback, {
    description: 'Says so when the text is not in the language asked for.',
  })
  readonly fallback!: LanguageFallback;
}

const LANGUAGES = [Language.EN, Language.FR, Language.ES] as const;
const suffixes = ['En', 'Fr', 'Es'] as const;

function readLocalised(values: readonly unknown[], asked: Language): LocalisedText | null {
  const order = [asked, ...LANGUAGES.filter((language) => language !== asked)];
  for (const language of order) {
    const text = values[LANGUAGES.indexOf(language)];
    if (typeof text === 'string') {
      const { NONE, OTHER_LANGUAGE } = LanguageFallback;
      return { text, language, fallback: language === asked ? NONE : OTHER_LANGUAGE };
    }
  }
  return null;
}

function parseLocalised(input: unknown): readonly (string | null)[] {
  if (typeof input === 'string') return [input, null, null];
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new InputError('a text is expected here, or { en: …, fr: …, es: … }');
  }
  const given = Object.entries(input as Record<string, unknown>);
  const wrong = given.find(
    ([key, text]) => !['en', 'fr', 'es'].includes(key) || typeof text !== 'string',
  );
  if (wrong !== undefined || given.length === 0) {
    throw new InputError(
      `a localised text has en, fr and es, each a text, not ${JSON.stringify(wrong)}`,
    );
  }
  const texts = input as Partial<Record<string, string>>;
  return ['en', 'fr', 'es'].map((key) => texts[key] ?? null);
}

const localisedInput = new GraphQLInputObjectType({
  name: 'LocalisedTextInput',
  description: 'A text in each language that it is known in, at least one.',
  fields: {
    en: { type: GraphQLString, description: 'In English.' },
    fr: { type: GraphQLString, description: 'In French.' },
    es: { type: GraphQLString, description: 'In Spanish.' },
  },
});

/**
 * A text in up to three languages stands on `<field>En`, `<field>Fr`, `<field>Es`; the first of them
 * stands on `<field>` too, folded, so that lists can be ordered by a text that every record has and
 * upper case and accents do not decide.
 */
export const localised: ValueShape = {
  properties: (base) => suffixes.map((suffix) => base + suffix),
  read: (values, args) => readLocalised(values, (args['lang'] ?? Language.EN) as Language),
  parse: parseLocalised,
  raw: ([en, fr, es]) =>
    (en ?? fr ?? es) === undefined || (en ?? fr ?? es) === null
      ? null
      : { en: en ?? null, fr: fr ?? null, es: es ?? null },
  input: () => localisedInput,
  args: (schema: GraphQLSchema) => ({
    lang: {
      type: new GraphQLNonNull(schema.getType('Language') as GraphQLInputType),
      defaultValue: Language.EN,
      description: 'The language wanted; where there is none the answer is in another and says so.',
    },
  }),
  filter: {
    type: () => textFilter,
    conditions: (base, value, { property, parameter }) =>
      Object.entries(value).map((member) => {
        if (member[0] === 'reported') return textCondition(property(base), member, parameter);
        const each = suffixes.map((suffix) =>
          textCondition(property(base + suffix), member, parameter),
        );
        return `(${each.map((condition) => `coalesce(${condition}, false)`).join(' OR ')})`;
      }),
  },
  sortProperty: (base) => base,
  sortValue: (texts) => {
    const first = texts.find((text) => typeof text === 'string');
    return first === undefined ? null : fold(first);
  },
};
