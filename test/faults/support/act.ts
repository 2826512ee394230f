/** What a client does at a focal point, each once under a key of its own. */
export enum ActKind {
  START = 'START',
  SAVE = 'SAVE',
  SUBMIT = 'SUBMIT',
}

/** One act as its client saw it. */
export interface Act {
  readonly kind: ActKind;
  /** The key that it was sent under, every time that it was sent. */
  readonly key: string;
  readonly party: string;
  /** What a saved record is called; no other record has this title. */
  readonly title: string | null;
  /** The id that the answer named; null where the client has none. */
  readonly answer: string | null;
  /** An answer with which it could do nothing: neither done, nor told to ask again. */
  readonly useless: string | null;
  /** From the first time that it was sent to its answer. */
  readonly milliseconds: number;
  readonly timesSent: number;
}
