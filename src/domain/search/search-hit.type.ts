import { Field, ObjectType, registerEnumType } from 'type-graphql';

export enum SearchMatch {
  EXACT = 'EXACT',
  PREFIX = 'PREFIX',
  TERMS = 'TERMS',
}

registerEnumType(SearchMatch, {
  name: 'SearchMatch',
  description: 'How well a record fits the text searched for; accents and case count for nothing.',
  valuesConfig: {
    EXACT: { description: 'The text is a name, title, code or identifier of it.' },
    PREFIX: { description: 'A name, title, code or identifier of it begins with the text.' },
    TERMS: { description: 'Words of it begin with words of the text, at least one.' },
  },
});

export enum SearchPlace {
  TITLE = 'TITLE',
  TEXT = 'TEXT',
}

registerEnumType(SearchPlace, {
  name: 'SearchPlace',
  description: 'Where in a record words were found.',
  valuesConfig: {
    TITLE: { description: 'In a name, title, code or identifier, at least one of them.' },
    TEXT: { description: 'Only in what else it says.' },
  },
});

@ObjectType('SearchHit', {
  description: 'A record that a search found. There is no score: the order says it all.',
  simpleResolvers: true,
})
export class SearchHit {
  @Field(() => SearchMatch, { description: 'How well it fits.' })
  readonly match!: SearchMatch;

  @Field(() => SearchPlace, { description: 'Where in it words of the text were found.' })
  readonly matchedIn!: SearchPlace;
}
