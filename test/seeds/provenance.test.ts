import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isObjectType } from 'graphql';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';
import { answerOf, type Counted } from './support/answers.js';

let seeded: SeededGraph;

beforeAll(async () => {
  seeded = await seededGraph();
});

afterAll(() => seeded.close());

const countOf = async (field: string, where: string): Promise<number> => {
  const source = `{ counted: ${field}(first: 1, where: ${where}) { totalCount } }`;
  const { counted } = await answerOf<{ counted: Counted }>(seeded, source);
  return counted.totalCount;
};

describe('Every evidence record of the seeds', () => {
  test('cites a source', async () => {
    expect(await countOf('records', '{ citations: { some: {} } }')).toBeGreaterThan(900);
    expect(await countOf('records', '{ citations: { none: {} } }')).toBe(0);
  });

  test('is public record, published to all, and no demonstration', async () => {
    expect(await countOf('records', '{ not: { sourceKind: { equals: PUBLIC_RECORD } } }')).toBe(0);
    expect(await countOf('records', '{ not: { status: { equals: PUBLISHED } } }')).toBe(0);
    expect(await countOf('records', '{ not: { sharingLevel: { equals: CLEAR } } }')).toBe(0);
    expect(await countOf('records', '{ demo: { equals: true } }')).toBe(0);
  });

  test('that rests on general knowledge alone says that it is not verified', async () => {
    const onlyGeneral = '{ every: { source: { reliability: { equals: GENERAL_KNOWLEDGE } } } }';
    const records = `{ citations: ${onlyGeneral} }`;
    expect(await countOf('records', records)).toBeGreaterThan(0);
    expect(
      await countOf('records', `{ and: [${records}, { not: { verification: { equals: UNVERIFIED } } }] }`),
    ).toBe(0);
  });

  test('that rests on weak sources alone is of low confidence', async () => {
    const onlyWeak = '{ every: { source: { reliability: { equals: WEAK } } } }';
    const records = `{ citations: ${onlyWeak} }`;
    expect(await countOf('records', records)).toBeGreaterThan(0);
    expect(
      await countOf('records', `{ and: [${records}, { not: { confidence: { equals: LOW } } }] }`),
    ).toBe(0);
  });
});

describe('What the seeds may not hold', () => {
  test('an adverse statement without a source of standard reliability', async () => {
    const adverse = 'claimKind: { equals: ADVERSE_STATEMENT }';
    const standard = 'citations: { none: { source: { reliability: { equals: STANDARD } } } }';
    expect(await countOf('claims', `{ ${adverse} }`)).toBeGreaterThan(0);
    expect(await countOf('claims', `{ ${adverse}, ${standard} }`)).toBe(0);
  });

  test('a statement of which nobody is named as its author', async () => {
    const nobody = '{ madeByText: { reported: false }, not: { madeBy: {} } }';
    expect(await countOf('claims', nobody)).toBe(0);
  });

  test('input of platforms and submissions: none is at hand and none is invented', async () => {
    expect(await countOf('platformInputs', '{}')).toBe(0);
    const labels = await seeded.graph.database.read('MATCH (n) UNWIND labels(n) AS l RETURN DISTINCT l', {});
    expect(labels.flat()).not.toContain('Submission');
    expect(labels.flat()).not.toContain('PlatformInput');
  });

  test('a mirror of documents as their publisher', async () => {
    const mirrors = ['readkong', 'dokumen', 'vdocuments', 'pdfslide', 'pdfdokument', 'slideplayer'];
    const others = ['slideshare', 'scribd', 'yumpu', 'docslib', 'studylib', 'issuu'];
    for (const mirror of [...mirrors, ...others]) {
      expect(await countOf('sources', `{ publisher: { contains: "${mirror}" } }`)).toBe(0);
    }
  });

  test('an online channel, a platform or a duty on a seizure of which no source says so', async () => {
    const type = seeded.schema.getType('Seizure');
    const fields = isObjectType(type) ? Object.keys(type.getFields()) : [];
    expect(fields).toContain('modes');
    expect(fields).not.toContain('channels');
    expect(fields).not.toContain('platforms');
    expect(await countOf('seizures', '{ relevantTo: { some: {} } }')).toBe(0);
  });
});
