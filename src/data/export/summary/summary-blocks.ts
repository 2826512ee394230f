import type { Link, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { disclaimer } from '../../../domain/meta/disclaimer.js';
import { type Language } from '../../../graph/values/localised.js';
import { type About } from '../about.js';
import {
  type Answer,
  type CitedSource,
  type OtherAnswer,
  type Summary,
  type SummaryCell,
  type SummaryParty,
  type SummaryRecord,
} from './read-summary.js';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const strong = (value: string): PhrasingContent => ({ type: 'strong', children: [text(value)] });
const paragraph = (...children: readonly PhrasingContent[]): Paragraph => ({
  type: 'paragraph',
  children: [...children],
});
const said = (value: string): Paragraph => paragraph(text(value));
const heading = (depth: 1 | 2 | 3, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [text(value)],
});
const list = (items: readonly ListItem[]): RootContent => ({
  type: 'list',
  spread: false,
  children: [...items],
});
const item = (...children: ListItem['children']): ListItem => ({
  type: 'listItem',
  spread: false,
  children,
});

/** What the state of a cell says, and does not say. */
const STATES: Readonly<Record<string, string>> = {
  NOT_KNOWN:
    'Not known. The register of this round is not marked complete here: there may be an answer.',
  NOT_ADDRESSED: 'Not addressed: it was no Party on the day of the Notification.',
  CANNOT_TELL: 'No answer is on record; whether it was a Party on that day is not known.',
  NO_ANSWER_RECORDED: 'No answer on record. That says nothing of whether it answered elsewhere.',
  DRAFT: 'An answer is being written and was not handed in.',
  RECEIVED: 'An answer was received and is not published.',
  NIL: 'The answer is that there is nothing to report.',
  PUBLISHED: 'Answered.',
};

/** The document block by block: no answer is held longer than its own block, sources until the end. */
export async function* summaryBlocks(
  { round, parties, others }: Summary,
  about: About,
  lang: Language,
): AsyncIterable<RootContent> {
  const sources = new Map<string, CitedSource>();
  yield* opening(round, about, lang);
  yield heading(2, 'Parties, by code');
  for await (const row of parties) yield* partyBlocks(row, sources);
  yield heading(2, 'Others who answered');
  yield said('Who is not named wished it so, or is an expert, who is never named.');
  for await (const answer of others()) yield* otherBlocks(answer, sources);
  yield heading(2, 'Sources');
  const all = [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (all.length === 0) yield said('No source is cited above.');
  else yield list(all.map(sourceItem));
}

function* opening(
  { notification, isRegisterComplete }: Summary['round'],
  { citation, licence, handling, asOf }: About,
  lang: Language,
): Iterable<RootContent> {
  const { documentNumber = 'a Notification', title, issuedOn } = notification ?? {};
  yield heading(1, `What is recorded of the answers to ${documentNumber}`);
  if (title !== undefined) yield said(`${title.text}. Issued: ${issuedOn?.edtf ?? 'not known'}.`);
  yield said(
    isRegisterComplete
      ? 'An officer has marked the register of this round as complete.'
      : 'The register of this round is not marked complete: that no answer stands here says nothing.',
  );
  yield said(
    'Silence of the record is no silence of a Party. Parties stand by code; nothing is ranked.',
  );
  yield said(asOf === null ? 'It shows the present.' : `It shows what was recorded as of ${asOf}.`);
  yield said(`${citation} ${licence} ${handling}`);
  const { text: words, language } = disclaimer(lang);
  const note = language === lang ? '' : ` (in ${language}, for it is not at hand in ${lang})`;
  yield said(`${words}${note}`);
}

function* partyBlocks(
  { party, cells }: SummaryParty,
  sources: Map<string, CitedSource>,
): Iterable<RootContent> {
  if (party === null) return;
  yield heading(3, `${party.code} ${party.name.text}`);
  const [first] = cells;
  const isPlain = cells.every(({ submissions }) => handedIn(submissions).length === 0);
  if (isPlain && cells.every(({ state }) => state === first?.state)) {
    yield said(first === undefined ? 'No duty is asked about.' : stateOf(first));
    return;
  }
  const shown = new Set<string>();
  yield list(cells.map((cell) => cellItem(cell, shown, sources)));
}

const stateOf = ({ state }: SummaryCell): string => STATES[state] ?? state;

/** What is still being written is nobody else's to read. */
const handedIn = (answers: readonly Answer[]): readonly Answer[] =>
  answers.filter(({ status }) => status !== 'DRAFT');

function cellItem(
  cell: SummaryCell,
  shown: Set<string>,
  sources: Map<string, CitedSource>,
): ListItem {
  const { duty } = cell;
  const head = paragraph(strong(duty?.paragraph ?? 'A duty'), text(`: ${stateOf(cell)}`));
  const answers = handedIn(cell.submissions);
  if (answers.length === 0) return item(head);
  return item(head, asChild(answersList(answers, shown, sources)));
}

/** The records of an answer stand where it is first named: each counts for all duties that it answers. */
function answersList(
  answers: readonly Answer[],
  shown: Set<string>,
  sources: Map<string, CitedSource>,
): RootContent {
  const items = answers.map((answer) => {
    const isAbove = shown.has(answer.id);
    shown.add(answer.id);
    if (isAbove) return item(said(`${answer.id}, as above.`));
    const records = recordItems(answer.records, sources);
    const head = said(answerLine(answer));
    return records.length === 0 ? item(head) : item(head, asChild(list(records)));
  });
  return list(items);
}

function recordItems(
  { nodes, totalCount }: Answer['records'],
  sources: Map<string, CitedSource>,
): readonly ListItem[] {
  const left = totalCount - nodes.length;
  const rest = `Its first ${nodes.length} records alone stand here; ${left} more do not.`;
  const shown = nodes.map((record) => recordItem(record, sources));
  return left > 0 ? [...shown, item(said(rest))] : shown;
}

const asChild = (block: RootContent) => block as ListItem['children'][number];

function answerLine({ id, status, receivedOn, nilReturn, coveringNote }: Answer): string {
  const received = `received ${receivedOn?.edtf ?? 'on a day that is not recorded'}`;
  const state = status === 'PUBLISHED' ? '' : `; ${status.toLowerCase().replaceAll('_', ' ')}`;
  const nil = nilReturn ? '; nothing to report' : '';
  return `${id}, ${received}${state}${nil}${coveringNote === null ? '.' : `: ${coveringNote}`}`;
}

function recordItem(
  { id, title, citations }: SummaryRecord,
  sources: Map<string, CitedSource>,
): ListItem {
  for (const { source } of citations) sources.set(source.id, source);
  const cited = citations.map(({ source, locator }) =>
    locator === null ? source.id : `${source.id}, ${locator}`,
  );
  const from = cited.length === 0 ? '' : ` Sources: ${cited.join('; ')}.`;
  return item(said(`${title.text} (${id}).${from}`));
}

function* otherBlocks(
  answer: OtherAnswer,
  sources: Map<string, CitedSource>,
): Iterable<RootContent> {
  if (answer.status === 'DRAFT') return;
  const who = answer.submitter?.id ?? 'not named';
  yield heading(3, `${answer.submitterKind.toLowerCase().replaceAll('_', ' ')}: ${who}`);
  yield answersList([answer], new Set(), sources);
}

function sourceItem({ id, title, url, licence }: CitedSource): ListItem {
  const terms = licence ?? 'terms of use not recorded; ask the publisher';
  const line = [text(`${id}: ${title}. Terms: ${terms}.`)];
  return item(paragraph(...line, ...(url === null ? [] : [text(' '), addressOf(url)])));
}

/** A link only where it leads to the web; whatever else it is stands as a text. */
const addressOf = (url: string): Link | PhrasingContent =>
  /^https?:\/\//i.test(url) ? { type: 'link', url, children: [text(url)] } : text(url);
