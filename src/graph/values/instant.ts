import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** The end of what is still current: later than any recorded instant, and comparable as text. */
export const STILL_CURRENT = '9999-12-31T23:59:59.999999Z';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,6})?([Zz]|[+-]\d{2}:\d{2})$/;

/** RFC 3339 text of any offset as UTC with six decimals, so that order of text is order of time. */
function canonicalInstant(input: unknown): string {
  if (typeof input !== 'string' || !RFC_3339.test(input)) throw notAnInstant(input);
  const milliseconds = Date.parse(input.replace(/\.\d+/, ''));
  if (Number.isNaN(milliseconds) || !isOnTheCalendar(input)) throw notAnInstant(input);
  const fraction = /\.(\d+)/.exec(input)?.[1] ?? '';
  return instantText(Math.floor(milliseconds / 1000), Number(fraction.padEnd(6, '0')));
}

/** JavaScript takes 30 February for 2 March, and 24:00 for the next day. */
function isOnTheCalendar(input: string): boolean {
  const local = input.slice(0, 19).toUpperCase();
  return new Date(`${local}Z`).toISOString().startsWith(local);
}

const notAnInstant = (input: unknown) =>
  new GraphQLError(
    `${JSON.stringify(input)} is no instant; write it after RFC 3339, as 2026-01-31T12:00:00Z, ` +
      'with at most six decimals of a second.',
  );

function instantText(seconds: number, microseconds: number): string {
  const whole = new Date(seconds * 1000).toISOString().slice(0, 19);
  return `${whole}.${String(microseconds).padStart(6, '0')}Z`;
}

/** The later of now and one microsecond after the last recorded instant: recorded order is commit order. */
export function nextInstant(nowMilliseconds: number, last: string | null): string {
  const now = instantText(Math.floor(nowMilliseconds / 1000), (nowMilliseconds % 1000) * 1000);
  if (last === null || now > last) return now;
  const seconds = Date.parse(`${last.slice(0, 19)}Z`) / 1000;
  const microseconds = Number(last.slice(20, 26)) + 1;
  return microseconds < 1_000_000
    ? instantText(seconds, microseconds)
    : instantText(seconds + 1, 0);
}

/** Recorded time: kept and shown as text, to the microsecond. */
export const DateTime = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description:
    'An instant after RFC 3339, in UTC, to the microsecond. Used for recorded time only.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => String(value),
  parseValue: canonicalInstant,
  parseLiteral: (node) => canonicalInstant(node.kind === Kind.STRING ? node.value : undefined),
});
