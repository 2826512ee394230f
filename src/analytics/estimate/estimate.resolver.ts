import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { Language } from '../../graph/values/localised.js';
import { CAVEAT_TEXTS } from './caveat-texts.js';
import { CaveatNumber, CaveatShape } from './estimate.type.js';

@Resolver(() => CaveatShape)
export class CaveatResolver {
  @FieldResolver(() => String, { description: 'What it says, in words.' })
  text(
    @Root() { code }: CaveatShape,
    @Arg('lang', () => Language, { defaultValue: Language.EN, description: 'In which language.' })
    lang: Language,
  ): string {
    return CAVEAT_TEXTS[code][lang];
  }

  @FieldResolver(() => [CaveatNumber], { description: 'The numbers that raised it.' })
  numbers(@Root() { numbers }: CaveatShape): readonly CaveatNumber[] {
    return Object.entries(numbers).map(([name, value]) => ({ name, value }));
  }
}
