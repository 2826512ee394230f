import { badUserInput } from './errors.js';

const ID = /^[a-z][a-z-]*:[A-Za-z0-9._~-]+$/;

/** Refuses what can be no id of any record, under the argument that it came in. */
export function refuseMalformedId(id: string, argument: readonly string[] = ['id']): void {
  if (ID.test(id)) return;
  throw badUserInput(
    `"${id}" is no id; an id is the kind of record, a colon and a name, as "platform:wechat".`,
    argument,
  );
}
