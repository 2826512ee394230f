/** What the guard reads on a node and on a state: see the access rule in `guard.ts`. */
export interface AccessFields {
  readonly access: string;
  readonly owner: string | null;
  readonly readers: readonly string[] | null;
  readonly status: string;
}

/** Reference data and whatever else is published to all. */
export const PUBLISHED_TO_ALL: AccessFields = {
  access: 'PUBLIC',
  owner: null,
  readers: null,
  status: 'PUBLISHED',
};
