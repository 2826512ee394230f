import { Field, ID, InputType } from 'type-graphql';
import { ErasureReason } from '../../domain/erasure/erasure-reason.js';
import { KeyedInput } from '../act/keyed.input.js';
import { RedactionDecision } from './redaction-status.js';

@InputType('ProposeRedactionInput', { description: 'What shall be erased from a record for good.' })
export class ProposeRedactionInput extends KeyedInput {
  @Field(() => ID, { description: 'The record, whichever kind; a submission is one too.' })
  recordId!: string;

  @Field(() => [String], {
    defaultValue: [],
    description:
      'The fields to erase, such as "note" or "citations" (of which the texts go, not the sources). ' +
      'Left out, with a text: any that hold it.',
  })
  fields!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Only values that hold this text go, as whole values, in whichever state, draft or comment. It ' +
      'is kept nowhere: whoever decides types it again. Upper and lower case and accents are one.',
  })
  text?: string | null;

  @Field(() => ErasureReason, { description: 'Why; it stays for all to read.' })
  reason!: ErasureReason;
}

@InputType('DecideRedactionInput', { description: 'A decision on what a colleague wants erased.' })
export class DecideRedactionInput extends KeyedInput {
  @Field(() => ID, { description: 'The redaction.' })
  redaction!: string;

  @Field(() => String, { description: 'Its "stateId" as you last read it.' })
  stateId!: string;

  @Field(() => RedactionDecision, { description: 'What is decided.' })
  decision!: RedactionDecision;

  @Field(() => String, {
    nullable: true,
    description: 'To approve one by a text: the text, as you read it in the record yourself.',
  })
  text?: string | null;
}
