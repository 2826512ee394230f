import { TYPE_NAME } from './compile/object.js';

/** An object that resolvers make by hand, with the name of its type for unions and interfaces. */
export function typed<T extends object>(typeName: string, object: T): T {
  return { ...object, [TYPE_NAME]: typeName };
}
