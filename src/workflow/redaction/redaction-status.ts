import { registerEnumType } from 'type-graphql';

export enum RedactionStatus {
  OPEN = 'OPEN',
  DONE = 'DONE',
  REFUSED = 'REFUSED',
}

registerEnumType(RedactionStatus, {
  name: 'RedactionStatus',
  description: 'How far a redaction has come.',
  valuesConfig: {
    OPEN: { description: 'One officer wants it; nothing was erased yet.' },
    DONE: { description: 'A second officer approved it, and it was erased.' },
    REFUSED: { description: 'A second officer refused it; nothing was erased.' },
  },
});

export enum RedactionDecision {
  APPROVE = 'APPROVE',
  REFUSE = 'REFUSE',
}

registerEnumType(RedactionDecision, {
  name: 'RedactionDecision',
  description: 'What a second officer decides on a redaction.',
  valuesConfig: {
    APPROVE: { description: 'It is erased at once, and never comes back.' },
    REFUSE: { description: 'Nothing is erased.' },
  },
});
