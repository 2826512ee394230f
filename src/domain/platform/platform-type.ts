import { registerEnumType } from 'type-graphql';

export enum PlatformType {
  ONLINE_MARKETPLACE = 'ONLINE_MARKETPLACE',
  CLASSIFIEDS = 'CLASSIFIEDS',
  AUCTION = 'AUCTION',
  SOCIAL_NETWORK = 'SOCIAL_NETWORK',
  INSTANT_CHAT = 'INSTANT_CHAT',
  FORUM = 'FORUM',
  VIDEO = 'VIDEO',
  SEARCH_ENGINE = 'SEARCH_ENGINE',
  DARK_MARKET = 'DARK_MARKET',
  EMAIL = 'EMAIL',
  P2P = 'P2P',
  OTHER = 'OTHER',
}

registerEnumType(PlatformType, {
  name: 'PlatformType',
  description: 'Kind of a platform; finer than the channel of the CITES Glossary.',
  valuesConfig: {
    ONLINE_MARKETPLACE: { description: 'A shop or a place where many sell.' },
    CLASSIFIEDS: { description: 'A site of classified adverts.' },
    AUCTION: { description: 'An auction site.' },
    SOCIAL_NETWORK: { description: 'A social network.' },
    INSTANT_CHAT: { description: 'An application for instant messages.' },
    FORUM: { description: 'A forum.' },
    VIDEO: { description: 'A platform for videos.' },
    SEARCH_ENGINE: { description: 'A search engine.' },
    DARK_MARKET: { description: 'A market on the dark web.' },
    EMAIL: { description: 'An e-mail service.' },
    P2P: { description: 'A network in which users exchange without a server between them.' },
    OTHER: { description: 'None of these, or not known.' },
  },
});
