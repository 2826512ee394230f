import { EdgePage, Edges, Entity, Property, Text, VagueDated } from '../../graph/declare.js';
import { type VagueDate } from '../../graph/values/vague-date.js';
import { Adherence } from '../adherence/adherence.type.js';
import { Organisation } from '../organisation/organisation.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { Subject } from '../series/subject.type.js';
import { CodeKind } from './code-kind.js';

@Entity({
  name: 'CodeOfConduct',
  description:
    'A code, framework, pledge or coalition by which websites and platforms commit themselves (Decision 15.57 a).',
  list: 'codesOfConduct',
  implements: [...recordInterfaces, Subject],
})
export class CodeOfConduct {
  @Property(() => CodeKind, { description: 'What kind of commitment it is.', filter: true })
  codeKind!: CodeKind;

  @VagueDated({ description: 'When it was adopted or founded.', sort: true })
  adoptedOn!: VagueDate | null;

  @Text({
    description: 'The goal that it set itself.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  goal!: string | null;

  @Edges('-[:CONVENED_BY]->', () => [Organisation], { description: 'Who convenes it.' })
  conveners!: Organisation[];

  @EdgePage('<-[:ADHERES_TO]-', () => [Adherence], {
    description: 'Who committed to it, each with kind, basis and dates of its own.',
  })
  adherences!: Adherence[];
}
