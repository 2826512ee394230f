import { Int } from 'type-graphql';
import { Decimal, Edge, Entity, Lasting, Managed, Property, Text } from '../../graph/declare.js';
import { DateTime } from '../../graph/values/instant.js';
import { type Period } from '../../graph/values/period.js';
import { DatasetRelease } from '../dataset-release/dataset-release.type.js';
import { Node } from '../node/node.type.js';
import { ReadingStatus } from './reading-status.js';
import { Series } from '../series/series.type.js';

// No order by value: it would rank the States that the readings are about.
@Entity({
  name: 'Reading',
  description: 'One value of a series, from one edition of a data set.',
  list: 'readings',
  implements: [Node],
  history: 'ROWS',
})
export class Reading {
  @Managed(() => String, { description: 'Names this state of the reading.' })
  stateId!: string;

  @Managed(() => DateTime, { description: 'When it was recorded. It says nothing of the world.' })
  recordedAt!: string;

  @Lasting({ description: 'The time that it is about.', sort: true })
  period!: Period | null;

  @Property(() => Int, {
    description: 'The year that it is about; null where it is about more than one.',
    nullable: true,
    filter: true,
    sort: true,
  })
  year!: number | null;

  @Decimal({
    description: 'The value, in the unit of its series; null where there is none to give.',
    nullable: true,
    filter: true,
  })
  value!: number | null;

  @Property(() => Int, {
    description: 'How many cases were counted, for example carcasses judged illegal.',
    nullable: true,
    filter: true,
  })
  n!: number | null;

  @Decimal({
    description: 'The whole that a share is taken of, for example all carcasses found.',
    nullable: true,
    filter: true,
  })
  denominator!: number | null;

  @Property(() => ReadingStatus, {
    description: 'Whether it can be used as it stands.',
    filter: true,
  })
  readingStatus!: ReadingStatus;

  @Text({ description: 'Reserves and remarks.', nullable: true, filter: true })
  note!: string | null;

  @Edge('-[:IN_SERIES]->', () => Series, { description: 'The series of it.', required: true })
  series!: Series | null;

  @Edge('-[:RELEASED_IN]->', () => DatasetRelease, {
    description: 'The edition of data that it is taken from.',
    required: true,
  })
  release!: DatasetRelease | null;
}
