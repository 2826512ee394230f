import { type Command } from 'commander';
import { type Give, type JsonOption } from '../give.js';
import { Outcome } from '../outcome.js';
import { readToken } from '../who-asks.js';
import { askQuestion, type Answer } from './ask-question.js';
import { readQuestion, readVariables } from './read-question.js';
import { printed, tablesOf } from './table.js';

const USUAL_WIDTH = 80;
/** Codes of failures that another try, or whoever runs the service, may mend. */
const NOT_THE_QUESTION = /^(SERVICE_UNAVAILABLE|DEADLINE_EXCEEDED|INTERNAL_SERVER_ERROR)$/;

const HELP = `
Asks as the public unless a token or an API key is given. The limits are those of the API. Without a
terminal, and with --json, it gives the answer as JSON with all that was asked; cells of a table are cut.
Ends with 0 when answered, 1 when the database or the service failed, 2 when the question has faults or
the token is refused, 130 when interrupted.

Examples:
  $ pangolink query where-sources-disagree
  $ pangolink query '{ platforms(first: 5) { nodes { id } totalCount } }'
  $ pangolink query what-applied-here-then --variables '{"jurisdiction": "party:VN"}' --json
  $ pangolink token --as researcher | pangolink query mine.graphql --token-file -`;

interface QueryOptions extends JsonOption {
  readonly variables?: string;
  readonly tokenFile?: string;
}

/** Adds `query`. */
export function addQuery(program: Command, give: Give): void {
  program
    .command('query')
    .description('Ask a question in GraphQL: a table on a terminal, JSON elsewhere.')
    .argument(
      '<question>',
      'GraphQL, a file that holds it, the name of a shipped question, or - for standard input',
    )
    .option('--variables <json>', 'values of its variables, as a JSON object')
    .option('--token-file <file>', 'a file with a token or an API key; - for standard input')
    .option('--json', 'give the answer as JSON on a terminal too')
    .addHelpText('after', HELP)
    .action((question: string, { json, variables, tokenFile }: QueryOptions) =>
      give(
        { json: json ?? !process.stdout.isTTY },
        async (config, surroundings) => {
          const values = readVariables(variables);
          const source = await readQuestion(question);
          const token = await readToken(tokenFile);
          return askQuestion(config, { source, variables: values, token }, surroundings);
        },
        answerTold,
        outcomeOf,
      ),
    );
}

function answerTold({ data, errors = [] }: Answer): string {
  const width = process.stdout.columns || USUAL_WIDTH;
  const tables = tablesOf(data ?? {}).map((table) => printed(table, width));
  const faults = errors.map(({ message, path = [] }) => {
    const place = path.length === 0 ? '' : ` (at ${path.join('.')})`;
    return `Not answered${place}: ${message}`;
  });
  return [...tables, ...faults].join('\n\n');
}

function outcomeOf({ errors = [] }: Answer): Outcome {
  if (errors.length === 0) return Outcome.DONE;
  const isOurs = errors.some(({ extensions }) =>
    NOT_THE_QUESTION.test(String(extensions?.['code'])),
  );
  return isOurs ? Outcome.FAILED : Outcome.REFUSED;
}
