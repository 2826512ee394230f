import {
  execute,
  getNamedType,
  isInputObjectType,
  parse,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { viewerOf } from '../../../src/access/viewer-of.js';
import { type GivenGraph } from '../../support/given-graph.js';
import { ACCOUNTS, type AccountName } from './accounts.js';
import { type Values } from './mutation-samples.js';
import { resultSelection } from './selections.js';

export type Mutation = GraphQLField<unknown, unknown>;

/** An answer, and the statements that it took. */
export interface Told {
  readonly answer: string;
  readonly statements: readonly string[];
}

/** Every field of Mutation takes one input. */
export function inputOf({ name, args }: Mutation): GraphQLInputType {
  const [input] = args;
  if (input?.name === 'input' && args.length === 1) return input.type;
  throw new Error(`Mutation.${name} does not take one input.`);
}

/** Sends mutations in the names of accounts, as a client would, and keeps what each was answered. */
export class Sender {
  private keys = 0;

  constructor(private readonly given: GivenGraph) {}

  get mutations(): readonly Mutation[] {
    return Object.values(this.given.schema.getMutationType()?.getFields() ?? {});
  }

  /** Under a new key and with the version that is there, unless the input brings them. */
  async send(who: AccountName, name: string, input: Values): Promise<Told> {
    const mutation = this.mutations.find((each) => each.name === name);
    if (mutation === undefined) throw new Error(`There is no mutation "${name}".`);
    const { schema, graph, statements } = this.given;
    const type = inputOf(mutation);
    const whole = {
      ...(await this.versions(type, input)),
      idempotencyKey: this.newKey(),
      ...input,
    };
    const account = ACCOUNTS[who];
    const viewer = viewerOf(account);
    const before = statements.length;
    const answer = await execute({
      schema,
      document: parse(
        `mutation ($input: ${String(type)}) { ${name}(input: $input) ${resultSelection(mutation.type)} }`,
      ),
      variableValues: { input: whole },
      contextValue: { graph: graph.as(viewer), account, viewer },
    });
    return { answer: withoutChance(JSON.stringify(answer)), statements: statements.slice(before) };
  }

  private newKey(): string {
    this.keys += 1;
    return `key-${this.keys}`;
  }

  /** The version of what an input is about, past the guard: strangers may have learnt of it. */
  private async versions(type: GraphQLInputType, input: Values): Promise<Values> {
    const named = getNamedType(type);
    const members = isInputObjectType(named) ? named.getFields() : {};
    const member = ['stateId', 'baseStateId'].find((each) => members[each] !== undefined);
    const subject = SUBJECTS.map((each) => input[each]).find((id) => typeof id === 'string');
    if (member === undefined || subject === undefined) return {};
    const [row] = await this.given.graph.database.read(
      'MATCH (n:Entity|Document WHERE n.id IN $ids) RETURN n.stateId',
      { ids: [subject, subject.replace(ABSENT, HIDDEN)] },
    );
    return { [member]: row?.[0] ?? 'none' };
  }
}

/** What the version in an input is of, the first of these that is there. */
const SUBJECTS = [
  'draft',
  'proposal',
  'merge',
  'redaction',
  'notification',
  'recordId',
  'submission',
];

/** Slugs of ids: every kind has one that is hidden from all who are asked about, and nothing has the other. */
export const HIDDEN = 'hidden';
export const ABSENT = 'absent';

/** Versions, random parts of ids and instants, each as a number: the same one is the same number. */
function withoutChance(text: string): string {
  const known = new Map<string, string>();
  return text.replaceAll(CHANCE, (found) => {
    const number = known.get(found) ?? `#${known.size + 1}`;
    known.set(found, number);
    return number;
  });
}

const CHANCE =
  /\b[0-9a-f]{64}\b|\b[0-9a-f]{16}\b|\b[a-z2-7]{16}\b|(?<=[:-])[a-z2-7]{8}(?=\\?")|\d{4}-\d\d-\d\dT[\d:.]+Z/g;
