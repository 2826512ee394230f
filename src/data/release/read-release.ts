import { createHash, type Hash } from 'node:crypto';
import { linesOf } from './file-lines.js';
import {
  Beginning,
  FORMAT_VERSION,
  Line,
  type Header,
  type NodeLine,
  type RelationshipLine,
  type Trailer,
} from './line.js';
import { ReleaseRefused } from './release-refused.js';

/** What stands between the first line and the last. */
export type Part = NodeLine | RelationshipLine;

/** The first line of a release. Throws `ReleaseRefused` where a file is none, or of a later form. */
export async function headerOf(path: string): Promise<Header> {
  for await (const text of linesOf(path)) return headerIn(path, text);
  throw notARelease(path);
}

/**
 * The parts of a release, in their order. Throws `ReleaseRefused`, in the end at the latest, where the
 * file is not as it was written.
 */
export async function* partsOf(path: string): AsyncIterable<Part> {
  const reading = new Reading(path);
  for await (const text of linesOf(path)) {
    const part = reading.next(text);
    if (part !== undefined) yield part;
  }
  reading.end();
}

class Reading {
  private readonly hash: Hash = createHash('sha256');
  private readonly counts = { nodes: 0, relationships: 0 };
  private header: Header | undefined;
  private isOver = false;
  private lines = 0;

  constructor(private readonly path: string) {}

  next(text: string): Part | undefined {
    this.lines += 1;
    if (this.isOver) throw this.damaged('it goes on behind its end');
    const line = this.header === undefined ? headerIn(this.path, text) : this.parsed(text);
    if (line.line === 'END') {
      this.close(line);
      return undefined;
    }
    this.hash.update(`${text}\n`);
    if (line.line === 'HEADER') {
      this.header = line;
      return undefined;
    }
    this.counts[line.line === 'NODE' ? 'nodes' : 'relationships'] += 1;
    return line;
  }

  end(): void {
    if (this.isOver) return;
    throw new ReleaseRefused(
      `${this.path} is cut off: its last line, which says that it is whole, is missing. ${ANOTHER}`,
    );
  }

  private parsed(text: string): Line {
    const line = parsedLine(text);
    if (line === undefined || line.line === 'HEADER') {
      throw this.damaged(`line ${this.lines} is none that a release has`);
    }
    return line;
  }

  private close(trailer: Trailer): void {
    this.isOver = true;
    const { nodes, relationships } = this.counts;
    for (const said of [this.header, trailer]) {
      if (said?.nodes !== nodes || said.relationships !== relationships) {
        throw this.damaged('it holds more or less than it says');
      }
    }
    if (this.hash.digest('hex') !== trailer.sha256) throw this.damaged('its checksum is another');
  }

  private damaged(how: string): ReleaseRefused {
    return new ReleaseRefused(`${this.path} is damaged: ${how}. ${ANOTHER}`);
  }
}

const ANOTHER = 'Take another copy of it, or export it again.';

function headerIn(path: string, text: string): Header {
  const { success, data } = Beginning.safeParse(jsonIn(text));
  if (!success) throw notARelease(path);
  if (data.version > FORMAT_VERSION) {
    throw new ReleaseRefused(
      `${path} is of form ${data.version}, and this Pangolink reads form ${FORMAT_VERSION}; load it with the version that wrote it or a later one.`,
    );
  }
  const line = parsedLine(text);
  if (line?.line !== 'HEADER') throw notARelease(path);
  return line;
}

function notARelease(path: string): ReleaseRefused {
  return new ReleaseRefused(
    `${path} is no release: its first line is not the one that "pangolink export --release" writes.`,
  );
}

const parsedLine = (text: string): Line | undefined => Line.safeParse(jsonIn(text)).data;

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
