import { registerEnumType } from 'type-graphql';

export enum OnlineChannel {
  CLEAR_WEB = 'CLEAR_WEB',
  DARK_WEB = 'DARK_WEB',
  ONLINE_MARKETPLACE = 'ONLINE_MARKETPLACE',
  SOCIAL_NETWORK = 'SOCIAL_NETWORK',
  INSTANT_CHAT = 'INSTANT_CHAT',
  PEER_TO_PEER = 'PEER_TO_PEER',
  EMAIL = 'EMAIL',
  OTHER = 'OTHER',
}

registerEnumType(OnlineChannel, {
  name: 'OnlineChannel',
  description:
    'Channels of the Internet as the CITES Glossary names them under "wildlife crime linked to the ' +
    'Internet". Its list is open, hence OTHER.',
  valuesConfig: {
    CLEAR_WEB: { description: 'The public web that anyone can open, forums included.' },
    DARK_WEB: { description: 'Sites that are reached only through networks made for anonymity.' },
    ONLINE_MARKETPLACE: { description: 'Shops, auctions and classified adverts on the Internet.' },
    SOCIAL_NETWORK: { description: 'Social network platforms, video platforms included.' },
    INSTANT_CHAT: { description: 'Applications for instant messages.' },
    PEER_TO_PEER: {
      description: 'Networks in which users exchange without a server between them.',
    },
    EMAIL: { description: 'E-mail services.' },
    OTHER: { description: 'A channel that is none of the seven of the Glossary.' },
  },
});
