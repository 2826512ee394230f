import { type UnitOfWork } from '../../graph/write/act.js';
import { ledOver } from '../../graph/write/merges.js';
import { agreeAnew } from '../consent/agree-anew.js';
import { RefusalCode } from '../refusal/refusal-code.js';
import { detail, Refused } from '../refusal/refused.js';
import { type Pair } from './merge.js';
import { mergedContent } from './merged-content.js';

/**
 * Makes one record answer for both: it says what `mergedContent` tells, whatever led to the duplicate
 * leads to it, and the duplicate is closed. What is hidden from whoever decides is led over as well,
 * for it would lead nowhere else.
 */
export async function makeMerge(
  unit: UnitOfWork,
  { keep, duplicate }: Pair,
  proposedBy: string,
): Promise<void> {
  const { next, problems } = mergedContent(unit.schema, keep.content, duplicate.content);
  if (problems.length > 0) {
    throw new Refused(
      RefusalCode.INVALID_INPUT,
      'The record would not be right with the lists of both; the details say why.',
      ['keep'],
      problems.map(({ path, message }) => detail(path, message)),
    );
  }
  unit.write({ content: next, access: keep.access });
  await agreeAnew(unit, next, proposedBy);
  const [from, to] = [duplicate.content.id, keep.content.id];
  const { records } = await unit.referrersOf(from);
  const others = records.filter((id) => id !== from);
  for (const { content, access } of (await unit.heldWhole(others)).values()) {
    const led = ledOver(content, new Map([[from, to]]));
    unit.write({ content: led, access });
    await agreeAnew(unit, led);
  }
  unit.merge(from, to);
}
