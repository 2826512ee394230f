import { Readable } from 'node:stream';
import {
  Kind,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { badUserInput } from '../../graph/errors.js';
import { toldOf, type About } from './about.js';
import { answerTable } from './answer-table.js';
import { askQuestion } from './ask-question.js';
import { CSV_MEDIA_TYPE } from './csv.js';
import { notThere, type ExportOrder } from './export-order.js';
import { type Row } from './flatten.js';
import { type Wanted } from './wanted.js';

interface Question {
  /** The name under which it is had as a file. */
  readonly id: string;
  readonly title: string;
  /** What must be known to read its answer. */
  readonly note: string;
  readonly query: string;
}

/** What must be known to read an answer: what every file says, and what was asked. */
type Told = About &
  Omit<Question, 'id' | 'title'> & { readonly asks: string; readonly variables: Row };

/** One kind of file that an answer can be had as. */
interface AnswerFormat {
  readonly ending: string;
  readonly mediaType: string;
  readonly write: (about: Told, answer: Row) => string;
}

const ANSWER_FORMATS: readonly AnswerFormat[] = [
  {
    ending: 'json',
    mediaType: 'application/json; charset=utf-8',
    write: (about, answer) => `${JSON.stringify({ about, data: answer }, null, 2)}\n`,
  },
  {
    ending: 'csv',
    mediaType: CSV_MEDIA_TYPE,
    write: (about, answer) =>
      answerTable(
        answer,
        [toldOf(about), about.asks, about.note, about.query, JSON.stringify(about.variables)].join(
          ' ',
        ),
      ),
  },
];

interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Row;
}

/** The questions that the product ships, and what refuses one that would be answered with too much. */
export interface ShippedQuestions {
  readonly all: readonly Question[];
  readonly refuse: (asked: Asked) => void;
}

export const NO_QUESTIONS: ShippedQuestions = { all: [], refuse: () => undefined };

/**
 * The answer to a shipped question, with what must be known to read it; undefined where none has the
 * name. It is held whole, and bounded as an answer over the API is.
 */
export function questionWanted(
  questions: ShippedQuestions,
  order: ExportOrder,
): Wanted | undefined {
  const question = questions.all.find(({ id }) => id === order.list);
  if (question === undefined) return undefined;
  const format = ANSWER_FORMATS.find(({ ending }) => ending === order.format);
  if (format === undefined) {
    const all = ANSWER_FORMATS.map(({ ending }) => ending).join(', ');
    throw notThere(`There is no answer as "${order.format}"; it is one of ${all}.`, 'format');
  }
  const document = parse(question.query);
  const operation = operationIn(document, question);
  const variables = variablesIn(order, operation);
  return {
    ending: format.ending,
    mediaType: format.mediaType,
    describedBy: null,
    isPaged: false,
    open: async (asking) => {
      const { schema } = asking;
      questions.refuse({ schema, document, operation, variables });
      const answer = await askQuestion(asking, readAsOf(document, order), variables);
      const { about } = asking;
      const { title, note, query } = question;
      return Readable.from([
        format.write({ ...about, asks: title, note, query, variables }, answer),
      ]);
    },
  };
}

function operationIn({ definitions }: DocumentNode, { id }: Question): OperationDefinitionNode {
  const found = definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (found === undefined) throw new Error(`The question ${id} asks nothing.`);
  return found;
}

/** `after` goes on behind a page where the question has a variable of that name. */
function variablesIn(order: ExportOrder, { variableDefinitions = [] }: OperationDefinitionNode) {
  const { where, orderBy, notification, lang, after, variables = {} } = order;
  const other = Object.entries({ where, orderBy, notification, lang }).find(
    ([, value]) => value !== undefined,
  );
  if (other !== undefined) {
    throw badUserInput(
      `A question takes no "${other[0]}"; it takes "variables", "after" and "asOf".`,
      [other[0]],
    );
  }
  const given: Row = { ...(variables as Row), ...(after === undefined ? {} : { after }) };
  const known = variableDefinitions.map(({ variable }) => variable.name.value);
  const unknown = Object.keys(given).find((name) => !known.includes(name));
  if (unknown === undefined) return given;
  const takes = known.length === 0 ? 'takes none' : `takes ${known.join(', ')}`;
  throw badUserInput(`The question has no variable "${unknown}"; it ${takes}.`, [unknown]);
}

/** The same question as of an instant, where one is wanted; the present is read in one go. */
function readAsOf(document: DocumentNode, { asOf }: ExportOrder): DocumentNode {
  if (asOf === undefined) return document;
  const [{ directives = [] } = {}] = parse(
    `query @asOf(recordedAt: ${JSON.stringify(asOf)}) { __typename }`,
  ).definitions as readonly OperationDefinitionNode[];
  const definitions = document.definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? { ...each, directives } : each,
  );
  return { ...document, definitions };
}
