import canonicalize from 'canonicalize';
import { z } from 'zod';
import { ExactProperties } from './exact-value.js';

/** The form of the file; another one has another number. */
export const FORMAT = 'pangolink-release';
export const FORMAT_VERSION = 1;

const count = z.number().int().min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** By what any version tells that a file is a release, and whether it can read it. */
export const Beginning = z.looseObject({
  line: z.literal('HEADER'),
  format: z.literal(FORMAT),
  version: z.number().int(),
});

const Header = z.strictObject({
  line: z.literal('HEADER'),
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** Version of the Pangolink that wrote it. */
  software: z.string().regex(/^\d+\.\d+\.\d+$/),
  /** What the store went through, so that its form is known. */
  migrations: z.array(z.strictObject({ name: z.string(), checksum: sha256 })),
  /** Number of the last change that everyone may see. */
  dataVersion: count,
  /** Writes of every audience, of which the last has the hash. */
  writes: count,
  chainHash: z.string().nullable(),
  nodes: count,
  relationships: count,
});

const NodeLine = z.strictObject({
  line: z.literal('NODE'),
  labels: z.array(z.string()),
  properties: ExactProperties,
});

/** The label of a kind of nodes, and the key of one of them. */
const End = z.array(z.string()).min(2).max(3);

const RelationshipLine = z.strictObject({
  line: z.literal('RELATIONSHIP'),
  from: End,
  type: z.string(),
  to: End,
  properties: ExactProperties,
});

/** Where it is missing the file is cut off. */
const Trailer = z.strictObject({
  line: z.literal('END'),
  nodes: count,
  relationships: count,
  /** Of all that stands before this line. */
  sha256,
});

export const Line = z.discriminatedUnion('line', [Header, NodeLine, RelationshipLine, Trailer]);

export type Header = z.infer<typeof Header>;
export type NodeLine = z.infer<typeof NodeLine>;
export type RelationshipLine = z.infer<typeof RelationshipLine>;
export type Trailer = z.infer<typeof Trailer>;
export type Line = z.infer<typeof Line>;

/** RFC 8785 JSON: the same content is the same bytes. */
export const lineText = (line: Line): string => `${canonicalize(line) ?? ''}\n`;
