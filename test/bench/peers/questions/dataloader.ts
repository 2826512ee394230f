import { type BulkWrite, presenceRow } from '../bulk-record.js';
import { type PeerQuestion, type PeerQuestions } from './peer-questions.js';

const PLATFORM = `query Point($id: ID!) {
  platform(id: $id) {
    id stateId title { text } platformType channel url note status sharingLevel recordedAt
  }
}`;

const READINGS = `query FilteredPage($id: ID!, $fromYear: Int!) {
  series(id: $id) {
    id
    readings(status: "OBSERVED", fromYear: $fromYear, first: 50) {
      nodes { id year value n denominator readingStatus recordedAt period { from { edtf } } }
      pageInfo { hasNextPage }
    }
  }
}`;

const TWO_HOPS = `query TwoHops($id: ID!) {
  party(id: $id) {
    id
    name { text }
    platforms(first: 40) {
      nodes {
        id
        title { text }
        adherences(first: 3) { nodes { id adherenceKind basis code { id title { text } } } }
      }
    }
  }
}`;

const FOUR_HOPS = `query FourHops($ids: [ID!]!) {
  platforms(ids: $ids, first: 20) {
    nodes {
      id
      title { text }
      attributedRouteChanges(first: 10) {
        nodes {
          id
          title { text }
          taxa {
            id
            scientificName
            legislationChanges(first: 3) {
              nodes {
                id
                title { text }
                enactedBy { __typename ... on Party { id code name { text } } }
              }
            }
          }
        }
      }
    }
  }
}`;

const SEARCH = `query Search($text: String!) {
  search(text: $text, first: 20) { record { id type } }
}`;

const TRACE = `query Trace($platform: ID!, $atLeast: Float!) {
  trace(platform: $platform, atLeast: $atLeast, fromMonths: 0, toMonths: 36) {
    hits { platform { id } routeChange { id } lag { atLeastMonths atMostMonths } }
  }
}`;

const YEARLY = `query Yearly($taxon: String!, $term: String!, $fromYear: Int!, $toYear: Int!) {
  tradeFlows(taxon: $taxon, term: $term, unit: "", fromYear: $fromYear, toYear: $toYear) {
    rows
    years {
      year
      parts {
        direct { value n }
        reExport { value n }
        directRows
        reExportRows
        appendixN
        conflicting
      }
    }
  }
}`;

const data = (json: unknown) => (json as { data: Readonly<Record<string, unknown>> }).data;

/** Its schema is shaped as Pangolink's, so most answers are in that form already. */
function asked(query: string): PeerQuestion<object> {
  return { request: (variables) => ({ path: '/', body: { query, variables } }), canonical: data };
}

interface Found {
  readonly search: readonly { readonly record: { readonly id: string; readonly type: string } }[];
}

export const questions: PeerQuestions = {
  point: asked(PLATFORM),
  'filtered-page': asked(READINGS),
  'two-hops': asked(TWO_HOPS),
  'four-hops': asked(FOUR_HOPS),
  search: {
    ...asked(SEARCH),
    canonical: (json) => ({
      search: (data(json) as unknown as Found).search.map(({ record: { id, type } }) => ({
        record: { __typename: type, id },
      })),
    }),
  },
  trace: asked(TRACE),
  yearly: asked(YEARLY),
};

const CREATE = `mutation Create($records: [PresenceInput!]!, $recordedAt: String!) {
  createPlatformPresences(records: $records, recordedAt: $recordedAt)
}`;

export const bulk: BulkWrite = {
  requests: (records, recordedAt) => [
    {
      path: '/',
      body: { query: CREATE, variables: { records: records.map(presenceRow), recordedAt } },
    },
  ],
  written: (json) => Number(data(json)['createPlatformPresences']),
};
