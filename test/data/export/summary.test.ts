import { type AccountName } from '../../access/support/accounts.js';
import { givenGraph, type GivenGraph } from '../../support/given-graph.js';
import {
  atOffice,
  draftOf,
  OPEN,
  openTo,
  REFERENCE,
  round,
  ROUND,
  submission,
} from '../../workflow/support/round.js';
import { fileOf } from './support/exporting.js';

/* What came in under a Notification, as a document: for whom, and with which words for silence. */

let given: GivenGraph;

beforeAll(async () => {
  given = await givenGraph();
});

afterAll(() => given.close());

beforeEach(() => given.empty());

async function summary(name: AccountName, format: string, more: object = {}): Promise<string> {
  const place = { schema: given.schema, as: given.graph.as.bind(given.graph) };
  const order = { list: 'summary', format, notification: ROUND, ...more };
  return (await fileOf(place, name, order)).toString('utf8');
}

const SOURCE = {
  id: 'source:s',
  title: '<b>S</b> & *T*',
  sourceType: 'NEWS',
  reliability: 'STANDARD',
  url: 'javascript:alert(1)',
};

const practice = (slug: string, title: string) => ({
  id: `best-practice:${slug}`,
  title: { en: title },
  practiceKind: 'GUIDANCE',
  sourceKind: 'PARTY_SUBMISSION',
  verification: 'SOURCE_STATED',
  confidence: 'LOW',
  sharingLevel: 'CLEAR',
  demo: false,
  citations: [{ source: 'source:s', locator: 'p. 3' }],
});

test('silence is not known without a complete register, and no silence of a Party with it', async () => {
  await given.write(REFERENCE);
  const open = await summary('nobody', 'md');
  expect(open).toMatch(
    /### VN VN\n\nNot known\. The register of this round is not marked complete/,
  );
  expect(open).not.toMatch(/No answer on record/);
  await given.empty();
  await given.write([...REFERENCE.slice(1), round({ registerCompletedOn: '2018-01-15' })]);
  const complete = await summary('nobody', 'md');
  expect(complete).toMatch(/### VN VN\n\nNo answer on record\. That says nothing of whether/);
  expect(complete).toMatch(/### AD AD\n\nNot addressed/);
});

test('what is hidden from a viewer is in no word of it', async () => {
  await given.write([
    ...REFERENCE,
    submission('open', openTo('PUBLIC', 'party:EU'), { receivedOn: '2017-07-03' }),
    submission('partner', openTo('PUBLIC', 'organisation:x'), {
      submitterKind: 'OTHER_ORGANISATION_OR_EXPERT',
      submitter: undefined,
    }),
  ]);
  const before = [await summary('nobody', 'md'), await summary('nobody', 'html')];
  await given.write([
    submission('received', atOffice('party:VN'), { receivedOn: '2017-08-01' }),
    submission('draft', draftOf('party:KE'), { coveringNote: 'Not yet' }),
  ]);
  const strip = (text: string) => text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
  const after = [await summary('nobody', 'md'), await summary('nobody', 'html')];
  expect(after.map(strip)).toEqual(before.map(strip));
  expect(after[0]).toMatch(/submission:open, received 2017-07-03/);
  expect(after[0]).toMatch(/### other organisation or expert: not named/);
  const officer = await summary('officer', 'md');
  expect(officer).toMatch(/submission:received, received 2017-08-01; submitted/);
  expect(officer).not.toMatch(/submission:draft/);
  expect(await summary('kenya', 'md')).not.toMatch(/Not yet/);
});

test('texts are texts: no markup of a record is markup of the document', async () => {
  const note = '<script>alert(1)</script> [x](javascript:1)\n# No heading';
  await given.write([
    ...REFERENCE,
    { raw: SOURCE, access: OPEN },
    submission('open', openTo('PUBLIC', 'party:EU'), { coveringNote: note }),
    { raw: practice('p', 'A & <i>B</i>'), access: OPEN },
  ]);
  await given.graph.database.write((transaction) =>
    transaction.run(
      `MATCH (s:Submission)-[a:ANSWERS]->() MATCH (p:BestPractice:Entity)
      CREATE (s)-[c:CONTAINS]->(p) SET c = properties(a)`,
      {},
    ),
  );
  const html = await summary('nobody', 'html');
  expect(html).toMatch(/&#x3C;script>alert\(1\)&#x3C;\/script>/);
  expect(html).toMatch(/A &#x26; &#x3C;i>B/);
  expect(html).not.toMatch(/<script|<i>|href="javascript|src=|<link/);
  expect(html).toMatch(/@media print/);
  const markdown = await summary('nobody', 'md');
  expect(markdown).toMatch(/\\<script>/);
  expect(markdown).not.toMatch(/^# No heading/m);
  expect(markdown).toMatch(/best-practice:p\)\. Sources: source:s, p\. 3\./);
});

test('the disclaimer says in which language it stands, and what is wrong is refused', async () => {
  await given.write(REFERENCE);
  expect(await summary('nobody', 'html', { lang: 'FR' })).toMatch(/not at hand in FR/);
  await expect(summary('nobody', 'pdf')).rejects.toThrow(/one of md, html/);
  await expect(summary('nobody', 'md', { lang: 'DE' })).rejects.toThrow(/EN, FR, ES/);
  await expect(summary('nobody', 'md', { where: {} })).rejects.toThrow(/takes no "where"/);
  const unknown = { notification: 'cites-document:no-such-thing' };
  await expect(summary('nobody', 'md', unknown)).rejects.toThrow(/no Notification/);
});
