import { registerEnumType } from 'type-graphql';

export enum DocumentKind {
  DECISION = 'DECISION',
  RESOLUTION = 'RESOLUTION',
  NOTIFICATION = 'NOTIFICATION',
  MEETING_DOCUMENT = 'MEETING_DOCUMENT',
}

registerEnumType(DocumentKind, {
  name: 'DocumentKind',
  description: 'Kind of a document of CITES.',
  valuesConfig: {
    DECISION: { description: 'A Decision of the Conference of the Parties.' },
    RESOLUTION: { description: 'A Resolution of the Conference of the Parties.' },
    NOTIFICATION: { description: 'A Notification to the Parties from the Secretariat.' },
    MEETING_DOCUMENT: { description: 'A document before a meeting of the Parties or a committee.' },
  },
});
