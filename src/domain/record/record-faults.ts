import { type RecordContent } from '../../graph/write/content.js';
import { dateFaults } from './date-order.js';
import { type FieldFault } from './field-fault.js';
import { translationFaults } from './translation-faults.js';

/** What the fields of a record say against each other. */
export const recordFaults = (
  content: Pick<RecordContent, 'type' | 'properties'>,
): readonly FieldFault[] => [
  ...dateFaults(content.type.name, content.properties),
  ...translationFaults(content),
];
