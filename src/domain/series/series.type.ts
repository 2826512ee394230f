import { Derived, Edge, EdgePage, Entity, Property, Text } from '../../graph/declare.js';
import { Platform } from '../platform/platform.type.js';
import { recordInterfaces } from '../record/record.type.js';
import { Answer } from '../vocabulary/answer.js';
import { OnlineChannel } from '../vocabulary/online-channel.js';
import { frameKey } from './frame-key.js';
import { Indicator } from './indicator.js';
import { Reading } from '../reading/reading.type.js';
import { Subject } from './subject.type.js';

@Entity({
  name: 'Series',
  description: 'Readings of one indicator on one subject, all measured in one way.',
  list: 'seriesList',
  implements: recordInterfaces,
})
export class Series {
  @Property(() => Indicator, { description: 'What it measures.', filter: true, sort: true })
  indicator!: Indicator;

  @Text({
    description: 'What exactly is counted or measured.',
    nullable: true,
    filter: true,
    search: 'TEXT',
  })
  metric!: string | null;

  @Text({ description: 'Unit of its values.', filter: true })
  unit!: string;

  @Text({ description: 'The whole that is looked at.', nullable: true, filter: true })
  population!: string | null;

  @Property(() => [OnlineChannel], {
    description: 'Channels of the Internet looked at.',
    filter: true,
  })
  channels!: OnlineChannel[];

  @Property(() => [String], { description: 'Keywords searched for.', filter: true })
  keywords!: string[];

  @Text({
    description: 'Places looked at, as far as they are part of the method.',
    nullable: true,
    filter: true,
  })
  placesText!: string | null;

  @Text({ description: 'The time over which one value is counted, in words.', nullable: true })
  durationText!: string | null;

  @Text({ description: 'How the values are made.', nullable: true, filter: true })
  method!: string | null;

  @Text({
    description: 'What moves the values beside what they seem to measure: effort, gaps, members.',
    nullable: true,
    filter: true,
  })
  effortNote!: string | null;

  @Property(() => Answer, {
    description: 'Whether each value counts from the start, so that values must not be added up.',
    nullable: true,
    filter: true,
  })
  cumulative!: Answer | null;

  @Property(() => Answer, {
    description: 'Whether outsiders can check the values.',
    nullable: true,
    filter: true,
  })
  auditable!: Answer | null;

  @Derived(() => String, {
    description:
      'A key of metric, unit, population, channels, keywords, places, duration and method. Only series ' +
      'of one key may be joined into one line.',
    from: [
      'metric',
      'unit',
      'population',
      'channels',
      'keywords',
      'placesText',
      'durationText',
      'method',
    ],
    derive: frameKey,
  })
  frameKey!: string;

  @Edge('-[:MEASURES]->', () => Subject, { description: 'What it is measured on.', required: true })
  subject!: Subject | null;

  @Edge('-[:MEASURES_USERS_OF]->', () => Platform, {
    description: 'The platform whose users it counts, for a series of users.',
  })
  measuresUsersOf!: Platform | null;

  @EdgePage('<-[:IN_SERIES]-', () => [Reading], { description: 'Its readings.' })
  readings!: Reading[];
}
