import { type GraphQLObjectType } from 'graphql';
import { idPrefix, nodeMapping } from '../../../src/graph/mapping.js';
import { type AccessFields } from '../../../src/graph/write/access-fields.js';
import { putDocuments, type Document } from '../../../src/graph/write/documents.js';
import { REGISTER } from '../../../src/workflow/redaction/redaction.js';
import { type GivenGraph, type GivenRecord } from '../../support/given-graph.js';
import { atOffice, draftOf, OPEN, submission } from '../../workflow/support/round.js';
import { Dice } from './dice.js';
import { RandomRecords } from './random-records.js';

/* Records of every type for everyone, one more of each that only Kenya sees, and work in other hands. */

const HIDDEN = draftOf('party:KE');
const ROUND = 'cites-document:a';
const IN_ROUND = { notification: ROUND, duties: ['duty:a'] };

/** A title that is there twice, once for everyone, and one that only the hidden have. */
export const SHARED_TITLE = 'Yearbook of wild places';
export const HIDDEN_TITLE = 'Zoology of secrets';
/** That of a law for everyone, of the draft that it once was, and of a hidden one. */
export const LAW_TITLE = 'Ban on selling shells';

/** Empties the graph and writes it. */
export async function writeHalfHidden(given: GivenGraph): Promise<void> {
  await given.empty();
  const records = new RandomRecords(given.schema, new Dice(7));
  const types = records.types.filter((type) => nodeMapping(type).history === 'STATES');
  const open = types.flatMap((type) =>
    records.idsOf(type).map((id): GivenRecord => ({ raw: records.raw(type, id), access: OPEN })),
  );
  const hidden = types.map((type) => hiddenOf(records, type));
  await given.write([...open, ...hidden, ...SOURCES]);
  await given.write([{ raw: law('published', 'As Kenya drafted it'), access: HIDDEN }]);
  await given.write([...LAWS, ...SUBMISSIONS]);
  await given.graph.database.write((transaction) =>
    putDocuments((text, parameters) => transaction.run(text, parameters), DOCUMENTS),
  );
}

function hiddenOf(records: RandomRecords, type: GraphQLObjectType): GivenRecord {
  return { raw: records.raw(type, `${idPrefix(type.name)}:hidden`), access: HIDDEN };
}

const law = (slug: string, title: string, more: object = {}) => ({
  id: `legislation-change:${slug}`,
  title: { en: title },
  legalForm: 'ACT',
  sourceKind: 'PARTY_SUBMISSION',
  verification: 'SOURCE_STATED',
  confidence: 'MEDIUM',
  demo: false,
  sharingLevel: 'CLEAR',
  enactedBy: 'party:VN',
  citations: [{ source: 'source:shared' }],
  ...more,
});

const source = (slug: string, title: string) => ({
  id: `source:${slug}`,
  title,
  sourceType: 'NEWS',
  reliability: 'STANDARD',
});

const OF_VIET_NAM: AccessFields = { ...OPEN, owner: 'party:VN' };

const LAWS: readonly GivenRecord[] = [
  {
    raw: law('published', LAW_TITLE, {
      citations: [{ source: 'source:shared' }, { source: 'source:hidden-title' }],
    }),
    access: OF_VIET_NAM,
  },
  { raw: law('hidden-twin', LAW_TITLE), access: HIDDEN },
  {
    raw: law('handed-in', 'Rules on shells'),
    access: atOffice('party:VN', 'UNDER_REVIEW'),
  },
];

const SOURCES: readonly GivenRecord[] = [
  { raw: source('shared', SHARED_TITLE), access: OPEN },
  { raw: source('hidden-shared', SHARED_TITLE), access: HIDDEN },
  { raw: source('hidden-title', HIDDEN_TITLE), access: HIDDEN },
];

const SUBMISSIONS: readonly GivenRecord[] = [
  submission('own', draftOf('party:VN'), IN_ROUND),
  submission(
    'letter',
    { ...draftOf('party:VN'), owner: null, readers: ['account:officer'] },
    {
      ...IN_ROUND,
      enteredBy: 'SECRETARIAT',
      submitter: 'party:VN',
    },
  ),
  submission('in-review', atOffice('party:VN', 'UNDER_REVIEW'), {
    ...IN_ROUND,
    records: ['legislation-change:handed-in'],
  }),
];

const LONG_AGO = '2026-01-01T00:00:00.000000Z';

const document = (kind: string, slug: string, more: Partial<Document>): Document => ({
  id: `${kind.toLowerCase()}:${slug}`,
  kind,
  about: 'submission:own',
  access: HIDDEN,
  stateId: `${kind}-${slug}`,
  recordedAt: LONG_AGO,
  body: null,
  ...more,
});

const drafted = (slug: string, more: object = {}) => ({
  recordId: `legislation-change:${slug}`,
  type: 'LegislationChange',
  fields: { title: { en: 'A draft of a law' } },
  audience: null,
  readers: [],
  handedIn: false,
  discarded: false,
  ...more,
});

const proposed = (proposedBy: string) => ({
  recordId: 'legislation-change:published',
  baseStateId: 'none',
  changes: { originalTitle: 'Lex' },
  reason: 'It says so.',
  status: 'OPEN',
  decisions: [],
  proposedBy,
  proposerKind: 'FOCAL_POINT',
  proposedAt: LONG_AGO,
  decidedAt: null,
});

const merging = (proposedBy: string) => ({
  act: 'MERGE',
  keep: 'legislation-change:published',
  duplicate: 'legislation-change:a',
  states: { keep: 'none', duplicate: 'none' },
  mergedAt: null,
  reason: 'They are the same.',
  status: 'OPEN',
  proposedBy,
  proposerKind: 'FOCAL_POINT',
  proposedAt: LONG_AGO,
  decidedAt: null,
  declinedBecause: null,
});

const redacting = (proposedBy: string) => ({
  recordId: 'legislation-change:published',
  fields: ['note'],
  byText: false,
  text: null,
  reason: 'PRIVATE_PERSON',
  status: 'OPEN',
  proposedBy,
  proposedAt: LONG_AGO,
  decidedBy: null,
  decidedAt: null,
  erased: { states: [], papers: [] },
});

const PUBLISHED = { about: 'legislation-change:published' };

const DOCUMENTS: readonly Document[] = [
  document('Draft', 'own', { access: draftOf('party:VN'), body: drafted('drafted') }),
  document('Draft', 'hidden', { about: 'submission:hidden', body: drafted('hidden') }),
  document('Draft', 'handed-in', {
    about: 'submission:in-review',
    access: atOffice('party:VN'),
    body: drafted('handed-in', { handedIn: true }),
  }),
  document('Proposal', 'own', {
    ...PUBLISHED,
    access: atOffice('party:VN'),
    body: proposed('account:viet-nam'),
  }),
  document('MergeProposal', 'own', {
    ...PUBLISHED,
    id: 'merge:own',
    access: atOffice('party:VN'),
    body: merging('account:viet-nam'),
  }),
  document('MergeProposal', 'hidden', {
    ...PUBLISHED,
    id: 'merge:hidden',
    body: merging('account:kenya'),
  }),
  document('Redaction', 'own', {
    about: REGISTER,
    access: atOffice('party:VN'),
    body: redacting('account:viet-nam'),
  }),
  document('Redaction', 'hidden', { about: REGISTER, body: redacting('account:kenya') }),
  document('Proposal', 'hidden', { ...PUBLISHED, body: proposed('account:kenya') }),
];
