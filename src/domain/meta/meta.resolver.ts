import { Arg, Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { type GraphContext } from '../../graph/session.js';
import { DateTime } from '../../graph/values/instant.js';
import { Language } from '../../graph/values/localised.js';
import { disclaimer } from './disclaimer.js';
import { Meta } from './meta.type.js';

/** Rises with every change of the schema that a client can see. */
const SCHEMA_VERSION = '0.1.0';

@Resolver(() => Meta)
export class MetaResolver {
  @Query(() => Meta, {
    description: 'Version, licence and disclaimers: what must be known of the answers as a whole.',
  })
  meta(
    @Arg('lang', () => Language, {
      defaultValue: Language.EN,
      description:
        'The language wanted for the disclaimer; where it is not held in it the answer says so.',
    })
    lang: Language,
  ): Meta {
    return {
      schemaVersion: SCHEMA_VERSION,
      disclaimer: disclaimer(lang),
      notAnOfficialProduct:
        'Pangolink is no product or portal of CITES, of its Secretariat or of the United Nations, ' +
        'and is endorsed by none of them.',
      licence:
        'Software: Apache-2.0. Facts: under the terms of their sources, which each record cites.',
    };
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description:
      'When the last change was recorded that everyone may see: the version of the data, and the latest ' +
      'instant that @asOf takes. Null while there is none.',
  })
  dataVersion(@Ctx() { graph }: GraphContext): Promise<string | null> {
    return graph.lastPublicInstant();
  }
}
