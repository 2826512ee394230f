import { type QuestionName, type QuestionParameters } from '../../questions.js';

/** A request to a peer: a POST of JSON. */
export interface PeerRequest {
  readonly path: string;
  readonly body: unknown;
}

/**
 * How a question is put to a peer, and its answer in the form of Pangolink's `data`, which has one
 * canonical form for all systems.
 */
export interface PeerQuestion<Parameters> {
  readonly request: (parameters: Parameters) => PeerRequest;
  readonly canonical: (json: unknown) => Readonly<Record<string, unknown>>;
}

export type PeerQuestions = {
  readonly [Name in QuestionName]: PeerQuestion<QuestionParameters[Name]>;
};
