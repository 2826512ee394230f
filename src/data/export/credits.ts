import { jsonOf } from './as-json.js';
import { type Field } from './field.js';
import { type Row } from './flatten.js';

/** A source, or an edition of data, that something in a file rests on, with the terms of its use. */
export interface Credit {
  readonly id: string;
  readonly licence: string;
  readonly [detail: string]: unknown;
}

/** What stands where a source does not say under which terms it may be used. */
const TERMS_UNKNOWN = 'Terms of use not recorded; ask the publisher.';

/** The sources of all rows that a file was given, each once. */
export class Credits {
  private readonly known = new Map<string, Credit>();

  constructor(private readonly fields: readonly Field[]) {}

  note(row: Row): void {
    this.noteIn(this.fields, row);
  }

  /** By id, so that the same rows give the same list. */
  get all(): readonly Credit[] {
    return [...this.known.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private noteIn(fields: readonly Field[], row: Row): void {
    for (const field of fields) {
      const value = row[field.name] ?? null;
      if (value === null) continue;
      const each = (field.isList ? value : [value]) as readonly Row[];
      for (const held of each) this.noteHeld(field, held);
    }
  }

  private noteHeld({ shape }: Field, held: Row): void {
    if (shape.kind === 'WAY') this.noteIn([shape.end], held);
    if (shape.kind !== 'RECORD' || shape.credit.length === 0) return;
    const id = String(held['id']);
    if (this.known.has(id)) return;
    const details = jsonOf(shape.credit, held);
    const licence = (details['licence'] ?? TERMS_UNKNOWN) as string;
    this.known.set(id, { id, ...details, licence });
    this.noteIn(shape.credit, held);
  }
}
