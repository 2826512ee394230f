import { z } from 'zod';

/**
 * A stored value as a line of a release has it. Of the numbers only those with a fraction, or that may
 * have one, stand as numbers of JSON: whole ones are kept apart from them in the store, and others have
 * no form in JSON.
 */
const Single = z.union([
  z.string(),
  z.boolean(),
  z.number(),
  z.strictObject({ integer: z.string().regex(/^-?\d{1,16}$/) }),
  z.strictObject({ float: z.enum(['NaN', 'Infinity', '-Infinity', '-0']) }),
]);

export const ExactProperties = z.record(z.string(), z.union([Single, z.array(Single)]));

type Single = z.infer<typeof Single>;
export type ExactProperties = z.infer<typeof ExactProperties>;

/** A value as the driver takes it: a bigint for a whole number. */
type StoredValue = StoredSingle | readonly StoredSingle[];
type StoredSingle = string | boolean | number | bigint;

export type StoredProperties = Readonly<Record<string, StoredValue>>;

/** A value of a kind that the write path never stores. */
export class NoExactValue extends Error {
  override readonly name = 'NoExactValue';
}

/** Properties as the driver gives them, of which some are known to be whole numbers or lists of such. */
export function exactProperties(
  properties: Readonly<Record<string, unknown>>,
  whole: readonly string[],
): ExactProperties {
  const entries = Object.entries(properties);
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const single = whole.includes(name) ? wholeNumber : exactSingle;
      return [name, Array.isArray(value) ? value.map(single) : single(value)];
    }),
  );
}

function wholeNumber(value: unknown): Single {
  if (!Number.isSafeInteger(value)) throw new NoExactValue(`${String(value)} is too large`);
  return { integer: String(value) };
}

function exactSingle(value: unknown): Single {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'number') throw new NoExactValue(`${String(value)} is no text or number`);
  if (Object.is(value, -0)) return { float: '-0' };
  if (Number.isNaN(value)) return { float: 'NaN' };
  if (Number.isFinite(value)) return value;
  return { float: value > 0 ? 'Infinity' : '-Infinity' };
}

/** The same as the store had them. */
export function storedProperties(properties: ExactProperties): StoredProperties {
  const entries = Object.entries(properties);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(storedSingle) : storedSingle(value),
    ]),
  );
}

function storedSingle(value: Single): StoredSingle {
  if (typeof value !== 'object') return value;
  return 'integer' in value ? BigInt(value.integer) : Number(value.float);
}
