/** The name of a field as the name of a value of an enum: `inForceFrom` is IN_FORCE_FROM. */
export const screaming = (name: string): string =>
  name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toUpperCase();
