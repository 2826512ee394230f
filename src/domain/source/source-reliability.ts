import { registerEnumType } from 'type-graphql';

export enum SourceReliability {
  STANDARD = 'STANDARD',
  WEAK = 'WEAK',
  GENERAL_KNOWLEDGE = 'GENERAL_KNOWLEDGE',
}

registerEnumType(SourceReliability, {
  name: 'SourceReliability',
  description: 'How far a source can be relied upon.',
  valuesConfig: {
    STANDARD: { description: 'A source of ordinary standing.' },
    WEAK: { description: 'A forum, a blog or a reprint of unknown quality.' },
    GENERAL_KNOWLEDGE: { description: 'No source: general knowledge that nobody has checked.' },
  },
});
