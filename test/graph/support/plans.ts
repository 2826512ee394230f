import neo4j, { type Driver, type Plan } from 'neo4j-driver';
import { testDatabase } from '../../support/test-database.js';

interface Asked {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Looks at how the database would answer, or did answer, a statement. */
export class Plans {
  private readonly driver: Driver;

  constructor() {
    const { uri, user, password } = testDatabase();
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  }

  /** The operators of the plan, with what they work on, from the outcome down to the leaves. */
  async operators({ text, parameters }: Asked): Promise<readonly string[]> {
    const { plan } = await this.summary(`EXPLAIN ${text}`, parameters);
    if (plan === false) throw new Error('The database gave no plan.');
    return operatorsOf(plan);
  }

  /** How often the store was read to answer. */
  async hits({ text, parameters }: Asked): Promise<number> {
    const { profile } = await this.summary(`PROFILE ${text}`, parameters);
    if (profile === false) throw new Error('The database gave no profile.');
    return hitsOf(profile);
  }

  private async summary(text: string, parameters: Asked['parameters']) {
    const session = this.driver.session({ defaultAccessMode: neo4j.session.READ });
    try {
      return (await session.run(text, parameters)).summary;
    } finally {
      await session.close();
    }
  }

  close(): Promise<void> {
    return this.driver.close();
  }
}

function operatorsOf(plan: Plan): readonly string[] {
  const { Details: details = '' } = plan.arguments as { readonly Details?: string };
  const own = `${plan.operatorType.replace(/@.*$/, '')} ${details}`;
  return [own.trim(), ...plan.children.flatMap(operatorsOf)];
}

interface Profile {
  readonly dbHits: number;
  readonly children: readonly Profile[];
}

function hitsOf({ dbHits, children }: Profile): number {
  return children.reduce((sum, child) => sum + hitsOf(child), dbHits);
}
