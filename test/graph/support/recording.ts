import { graphql, type ExecutionResult } from 'graphql';
import { Compiler } from '../../../src/graph/compile/compiler.js';
import { type Database } from '../../../src/graph/database.js';
import { GraphSession } from '../../../src/graph/session.js';
import { PUBLIC_VIEWER } from '../../../src/graph/viewer.js';
import { librarySchema } from './library-schema.js';

interface Asked {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Compiles questions and keeps what the database would be asked; it finds nothing in any. */
export class Recording {
  readonly schema = librarySchema();
  readonly compiler = new Compiler();
  readonly asked: Asked[] = [];

  ask(
    source: string,
    variableValues: Readonly<Record<string, unknown>> = {},
  ): Promise<ExecutionResult> {
    const { schema } = this;
    return graphql({ schema, source, variableValues, contextValue: { graph: this.session() } });
  }

  /** The texts of all statements behind a question, in the order of its root fields. */
  async texts(
    source: string,
    variables: Readonly<Record<string, unknown>> = {},
  ): Promise<readonly string[]> {
    const before = this.asked.length;
    const { errors } = await this.ask(source, variables);
    if (errors !== undefined) throw errors[0]!;
    return this.asked.slice(before).map(({ text }) => text);
  }

  session(): GraphSession {
    const database = {
      read: (text: string, parameters: Asked['parameters']) => {
        this.asked.push({ text, parameters });
        // A page of nodes alone gives one row for each; everything else comes in one row.
        if (!text.startsWith('RETURN')) return Promise.resolve([]);
        const nothing = text.startsWith('RETURN [COLLECT') ? [[], 0] : [];
        return Promise.resolve([[nothing, ['9999']]]);
      },
    };
    return new GraphSession(
      database as unknown as Database,
      this.compiler,
      new Map(),
      PUBLIC_VIEWER,
    );
  }
}
