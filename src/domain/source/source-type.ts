import { registerEnumType } from 'type-graphql';

export enum SourceType {
  LAW_TEXT = 'LAW_TEXT',
  GOVERNMENT = 'GOVERNMENT',
  INTERGOVERNMENTAL = 'INTERGOVERNMENTAL',
  NON_GOVERNMENTAL = 'NON_GOVERNMENTAL',
  JOURNAL_ARTICLE = 'JOURNAL_ARTICLE',
  NEWS = 'NEWS',
  COMPANY = 'COMPANY',
  DATASET = 'DATASET',
  WEBSITE = 'WEBSITE',
  FORUM = 'FORUM',
  MIRROR = 'MIRROR',
  GENERAL_KNOWLEDGE = 'GENERAL_KNOWLEDGE',
}

registerEnumType(SourceType, {
  name: 'SourceType',
  description: 'Kind of a source.',
  valuesConfig: {
    LAW_TEXT: { description: 'The text of a law.' },
    GOVERNMENT: { description: 'A publication of a State.' },
    INTERGOVERNMENTAL: { description: 'A publication of an intergovernmental body.' },
    NON_GOVERNMENTAL: { description: 'A publication of a non-governmental organisation.' },
    JOURNAL_ARTICLE: { description: 'An article in a scientific journal.' },
    NEWS: { description: 'A report of the press.' },
    COMPANY: { description: 'A publication of a firm.' },
    DATASET: { description: 'A data file.' },
    WEBSITE: { description: 'A page of another kind.' },
    FORUM: { description: 'A post in a forum.' },
    MIRROR: { description: 'A copy on a site that hosts documents of others.' },
    GENERAL_KNOWLEDGE: { description: 'No source: general knowledge that nobody has checked.' },
  },
});
