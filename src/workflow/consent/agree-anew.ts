import { type UnitOfWork } from '../../graph/write/act.js';
import { type RecordContent } from '../../graph/write/content.js';
import { CONSENT, consentId, ended, inForce, wordingHash, type ConsentBody } from './consent.js';

/**
 * The consent to a submitted wording goes over to the new one: given by whoever proposed that, or,
 * where only an id was replaced by the one that now stands for it, by whoever gave it before.
 */
export async function agreeAnew(
  unit: UnitOfWork,
  content: RecordContent,
  givenBy?: string,
): Promise<void> {
  const [about] = await unit.sourcesOf({ id: content.id, relation: 'CONTAINS' });
  if (about === undefined) return;
  const all = await unit.allDocuments<ConsentBody>({ kind: CONSENT, about });
  const mine = all.filter(({ body }) => body.recordId === content.id);
  const before = inForce(mine).get(content.id);
  const [old] = mine;
  if (before === undefined || old === undefined) return;
  const givenAt = unit.recordedAt;
  const by = givenBy ?? before.givenBy;
  const body = { ...before, wordingHash: wordingHash(content), givenBy: by, givenAt };
  await unit.put(...ended(mine, givenAt), { ...old, id: consentId(body), body });
}
