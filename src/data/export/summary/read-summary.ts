import { parse } from 'graphql';
import { badUserInput } from '../../../graph/errors.js';
import { askQuestion } from '../ask-question.js';
import { type Asking } from '../wanted.js';

export interface Text {
  readonly text: string;
}

export interface CitedSource {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly licence: string | null;
}

export interface SummaryRecord {
  readonly id: string;
  readonly title: Text;
  readonly citations: readonly {
    readonly locator: string | null;
    readonly source: CitedSource;
  }[];
}

export interface Answer {
  readonly id: string;
  readonly status: string;
  readonly nilReturn: boolean;
  readonly coveringNote: string | null;
  readonly receivedOn: { readonly edtf: string } | null;
  readonly records: { readonly totalCount: number; readonly nodes: readonly SummaryRecord[] };
}

export interface SummaryCell {
  readonly state: string;
  readonly duty: { readonly id: string; readonly paragraph: string } | null;
  readonly submissions: readonly Answer[];
}

export interface SummaryParty {
  readonly party: { readonly id: string; readonly code: string; readonly name: Text } | null;
  readonly cells: readonly SummaryCell[];
}

/** An answer of somebody else than a Party, who may be unnamed. */
export type OtherAnswer = Answer & {
  readonly submitterKind: string;
  readonly submitter: { readonly id: string } | null;
};

export interface Round {
  readonly isRegisterComplete: boolean;
  readonly notification: {
    readonly documentNumber: string;
    readonly title: Text;
    readonly issuedOn: { readonly edtf: string } | null;
  } | null;
  readonly rows: readonly SummaryParty[];
}

export interface Summary {
  readonly round: Round;
  readonly parties: AsyncIterable<SummaryParty>;
  readonly others: () => AsyncIterable<OtherAnswer>;
}

const ANSWER = `id status nilReturn coveringNote receivedOn { edtf }
  records(first: 100) { totalCount nodes { id title(lang: $lang) { text }
    citations { locator source { id title url licence } } } }`;

const as = (instant: string | null) =>
  instant === null
    ? { declared: '', said: '' }
    : { declared: ', $asOf: DateTime!', said: '@asOf(recordedAt: $asOf)' };

const roundQuestion = (instant: string | null) =>
  parse(`query Summary($notification: ID!, $lang: Language!, $after: ID${as(instant).declared})
  ${as(instant).said} { coverage(notification: $notification) {
    isRegisterComplete
    notification { documentNumber title(lang: $lang) { text } issuedOn { edtf } }
    rows(first: 50, after: $after) { party { id code name(lang: $lang) { text } }
      cells { state duty { id paragraph } submissions { ${ANSWER} } } } } }`);

const othersQuestion = (instant: string | null) =>
  parse(`query Others($notification: ID!, $lang: Language!, $after: String${as(instant).declared})
  ${as(instant).said} { submissions(first: 50, after: $after, where: {
    notification: { id: { equals: $notification } }, not: { submitterKind: { equals: PARTY } } }) {
    nodes { submitterKind submitter { id } ${ANSWER} } pageInfo { hasNextPage endCursor } } }`);

/** The first Parties are read before this settles, so that what cannot be asked is refused in time. */
export async function readSummary(asking: Asking, lang: string): Promise<Summary> {
  const { instant, order } = asking;
  const { notification } = order;
  const given = { notification, lang, ...(instant === null ? {} : { asOf: instant }) };
  const question = roundQuestion(instant);
  const pageAfter = async (after: string | null) =>
    (await askQuestion(asking, question, { ...given, after }))['coverage'] as Round | null;
  const round = await pageAfter(null);
  if (round === null) {
    throw badUserInput(`There is no Notification "${String(notification)}".`, ['notification']);
  }
  return {
    round,
    parties: partiesFrom(round, pageAfter),
    others: () => othersFrom(asking, given),
  };
}

async function* partiesFrom(
  first: Round,
  pageAfter: (after: string) => Promise<Round | null>,
): AsyncIterable<SummaryParty> {
  let page: Round | null = first;
  while (page !== null) {
    yield* page.rows;
    const last: string | undefined = page.rows.at(-1)?.party?.id;
    page = last === undefined ? null : await pageAfter(last);
  }
}

interface OthersPage {
  readonly nodes: readonly OtherAnswer[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function* othersFrom(asking: Asking, given: object): AsyncIterable<OtherAnswer> {
  const question = othersQuestion(asking.instant);
  let after: string | null = null;
  do {
    const answer = await askQuestion(asking, question, { ...given, after });
    const page = answer['submissions'] as OthersPage;
    yield* page.nodes;
    const { hasNextPage, endCursor }: OthersPage['pageInfo'] = page.pageInfo;
    after = hasNextPage ? endCursor : null;
  } while (after !== null);
}
