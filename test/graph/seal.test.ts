import {
  digestOf,
  erasedNames,
  sealInstead,
  sealOf,
  standingDigest,
} from '../../src/graph/write/seal.js';

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
  const without = sealInstead(VALUES, seal, { note: null });
  expect(note).toBe('what must go');
  expect(erasedNames(without)).toEqual(['note']);
  expect(without.auditSalt).toBeNull();
  expect(without.auditDigest).toBe(seal.auditDigest);
  expect(digestOf(left, without)).toBe(seal.auditDigest);
  expect(digestOf({ ...left, title: 'Another law' }, without)).not.toBe(seal.auditDigest);
});

test('what stands in the place of an erased value has a salt of its own and leaves the digest alone', () => {
  const seal = sealOf(VALUES);
  const instead = { title: '[erased]', mark: 'title' };
  const first = sealInstead(VALUES, seal, instead);
  const values = { ...VALUES, ...instead };
  expect(digestOf(values, first)).toBe(seal.auditDigest);
  expect(erasedNames(first)).toEqual(['title', 'mark']);
  expect(standingDigest(values, first, 'title')).not.toBe(
    standingDigest({ ...values, title: 'A law' }, first, 'title'),
  );
  const second = sealInstead(values, first, { title: null, note: null });
  const left = { mark: 'title', pages: 12 };
  expect(digestOf(left, second)).toBe(seal.auditDigest);
  expect(erasedNames(second)).toEqual(['title', 'mark', 'note']);
  expect(standingDigest(left, second, 'title')).toBe('-');
  expect(standingDigest(left, second, 'mark')).toBe(standingDigest(values, first, 'mark'));
});
