import { registerEnumType } from 'type-graphql';

export enum DutyForce {
  INVITED = 'INVITED',
  ENCOURAGED = 'ENCOURAGED',
  SHOULD = 'SHOULD',
  URGED = 'URGED',
  SHALL = 'SHALL',
}

registerEnumType(DutyForce, {
  name: 'DutyForce',
  description: 'How strongly a paragraph asks, by its own word.',
  valuesConfig: {
    INVITED: { description: '"are invited to"' },
    ENCOURAGED: { description: '"are encouraged to"' },
    SHOULD: { description: '"should"' },
    URGED: { description: '"are urged to"' },
    SHALL: { description: '"shall"' },
  },
});
