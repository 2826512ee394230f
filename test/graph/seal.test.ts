import { digestOf, erasedNames, sealOf, sealWithout } from '../../src/graph/write/seal.js';

const VALUES = { title: 'A law', note: 'what must go', pages: 12, replaced: null };

test('a digest holds for the values it was made of and for no others', () => {
  const seal = sealOf(VALUES);
  expect(digestOf(VALUES, seal)).toBe(seal.auditDigest);
  expect(digestOf({ ...VALUES, pages: 13 }, seal)).not.toBe(seal.auditDigest);
  expect(digestOf({ ...VALUES, added: true }, seal)).not.toBe(seal.auditDigest);
});

test('the same values twice have two digests, so that none can be found by trying', () => {
  expect(sealOf(VALUES).auditDigest).not.toBe(sealOf(VALUES).auditDigest);
});

test('a value that is erased leaves a digest that still holds for the rest', () => {
  const seal = sealOf(VALUES);
  const { note, ...left } = VALUES;
  const without = sealWithout(VALUES, seal, ['note']);
  expect(note).toBe('what must go');
  expect(erasedNames(without)).toEqual(['note']);
  expect(without.auditSalt).toBeNull();
  expect(without.auditDigest).toBe(seal.auditDigest);
  expect(digestOf(left, without)).toBe(seal.auditDigest);
  expect(digestOf({ ...left, title: 'Another law' }, without)).not.toBe(seal.auditDigest);
});
