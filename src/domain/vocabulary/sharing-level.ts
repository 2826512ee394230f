import { registerEnumType } from 'type-graphql';

export enum SharingLevel {
  CLEAR = 'CLEAR',
  GREEN = 'GREEN',
  AMBER = 'AMBER',
  AMBER_STRICT = 'AMBER_STRICT',
  RED = 'RED',
}

registerEnumType(SharingLevel, {
  name: 'SharingLevel',
  description: 'How far a record may be passed on, after the Traffic Light Protocol 2.0 of FIRST.',
  valuesConfig: {
    CLEAR: { description: 'TLP:CLEAR. To everyone.' },
    GREEN: { description: 'TLP:GREEN. Within the community, not in public.' },
    AMBER: { description: 'TLP:AMBER. To named organisations and those they serve.' },
    AMBER_STRICT: { description: 'TLP:AMBER+STRICT. To named organisations alone.' },
    RED: { description: 'TLP:RED. To named persons alone.' },
  },
});
