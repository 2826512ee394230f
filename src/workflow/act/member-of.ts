/** A stored text as the member of an enum that it must be. */
export function memberOf<E extends string>(
  members: Readonly<Record<string, E>>,
  value: unknown,
): E {
  const found = Object.values(members).find((member) => member === value);
  if (found === undefined) {
    throw new Error(`${JSON.stringify(value)} is none of ${Object.values(members).join(', ')}.`);
  }
  return found;
}
