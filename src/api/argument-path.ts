import { BREAK, Kind, parse, visit, type ASTNode, type GraphQLError } from 'graphql';

const VALUES: readonly string[] = [
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
];

const IN_VARIABLE = /^Variable "\$\w+" got invalid value .* at "(\w+(?:\.\w+|\[\d+\])+)"; /s;

/**
 * Where a value stands that GraphQL itself refused: `where.kind.in.0` among arguments, the same after
 * the name of a variable. Undefined where an error is about something else.
 */
export function argumentPath({ message, nodes = [] }: GraphQLError): string | undefined {
  const [node] = nodes;
  if (node?.kind === Kind.VARIABLE_DEFINITION) {
    const path = IN_VARIABLE.exec(message)?.[1] ?? node.variable.name.value;
    return `$${path.replace(/\[(\d+)\]/g, '.$1')}`;
  }
  return node !== undefined && VALUES.includes(node.kind) ? pathInText(node) : undefined;
}

/** Nodes do not know what they stand in, so the text is read again: errors are rare and texts short. */
function pathInText({ kind, loc }: ASTNode): string | undefined {
  if (loc === undefined) return undefined;
  const steps: string[] = [];
  visit(parse(loc.source.body), {
    enter(node, key) {
      const step = stepTo(node, key);
      if (step !== undefined) steps.push(step);
      return node.kind === kind && node.loc?.start === loc.start ? BREAK : undefined;
    },
    leave(node, key) {
      if (stepTo(node, key) !== undefined) steps.pop();
    },
  });
  return steps.join('.');
}

function stepTo(node: ASTNode, key: string | number | undefined): string | undefined {
  if (node.kind === Kind.ARGUMENT || node.kind === Kind.OBJECT_FIELD) return node.name.value;
  if (node.kind === Kind.VARIABLE_DEFINITION) return `$${node.variable.name.value}`;
  return typeof key === 'number' && VALUES.includes(node.kind) ? String(key) : undefined;
}
