/** The parameters of each question, by name; questions.md says what they ask. */
export interface QuestionParameters {
  readonly point: { readonly id: string };
  readonly 'filtered-page': { readonly id: string; readonly fromYear: number };
  readonly 'two-hops': { readonly id: string };
  readonly 'four-hops': { readonly ids: readonly string[] };
  readonly search: { readonly text: string };
  readonly trace: { readonly platform: string; readonly atLeast: number };
  readonly yearly: {
    readonly taxon: string;
    readonly term: string;
    readonly fromYear: number;
    readonly toYear: number;
  };
}

export type QuestionName = keyof QuestionParameters;

/** The questions as they are put to Pangolink. */
export const QUESTIONS: Readonly<Record<QuestionName, string>> = {
  point: `query Point($id: ID!) {
  platform(id: $id) {
    id stateId title { text } platformType channel url note status sharingLevel recordedAt
  }
}`,
  'filtered-page': `query FilteredPage($id: ID!, $fromYear: Int!) {
  series(id: $id) {
    id
    readings(
      where: { readingStatus: { equals: OBSERVED }, year: { atLeast: $fromYear } }
      orderBy: { by: PERIOD, direction: DESC }
      first: 50
    ) {
      nodes { id year value n denominator readingStatus recordedAt period { from { edtf } } }
      pageInfo { hasNextPage }
    }
  }
}`,
  'two-hops': `query TwoHops($id: ID!) {
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
}`,
  'four-hops': `query FourHops($ids: [ID!]!) {
  platforms(where: { id: { in: $ids } }, first: 20) {
    nodes {
      id
      title { text }
      attributedRouteChanges(first: 10, orderBy: { by: OBSERVED_PERIOD, direction: DESC }) {
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
}`,
  search: `query Search($text: String!) {
  search(text: $text, first: 20) { record { __typename id } }
}`,
  trace: `query Trace($platform: ID!, $atLeast: Float!) {
  trace(
    platforms: [$platform]
    traction: { level: { atLeast: $atLeast } }
    lag: { fromMonths: 0, toMonths: 36 }
    link: SHARED_JURISDICTION
    draws: 1
  ) {
    hits { platform { id } routeChange { id } lag { atLeastMonths atMostMonths } }
  }
}`,
  yearly: `query Yearly($taxon: String!, $term: String!, $fromYear: Int!, $toYear: Int!) {
  tradeFlows(
    taxon: $taxon
    term: $term
    unit: ""
    reporter: IMPORTER
    fromYear: $fromYear
    toYear: $toYear
  ) {
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
}`,
};

export const QUESTION_NAMES = Object.keys(QUESTIONS) as readonly QuestionName[];

/** An answer in the form of Pangolink's `data`. */
type Data = Readonly<Record<string, unknown>>;

/**
 * The one form in which the answers of all systems are compared. Hits have no order of their own: each
 * system may rank them as it likes.
 */
export function canonicalAnswer(name: QuestionName, data: Data): Data {
  if (name === 'search') return { search: inOrder(data['search'], ({ record }) => idIn(record)) };
  if (name !== 'trace') return data;
  const { hits } = data['trace'] as Data;
  return { trace: { hits: inOrder(hits, ({ routeChange }) => idIn(routeChange)) } };
}

const idIn = (record: unknown): string => String((record as Data)['id']);

function inOrder(list: unknown, keyOf: (item: Data) => string): readonly Data[] {
  const keyed = (list as readonly Data[]).map((item) => ({ key: keyOf(item), item }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ item }) => item);
}
