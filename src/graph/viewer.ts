/**
 * Who asks. `access` lists the access codes that the viewer may read; `owner` is the account whose
 * own records are readable; `ids` are the names under which a record may name the viewer a reader.
 */
export interface Viewer {
  readonly access: readonly string[];
  readonly owner: string | null;
  readonly ids: readonly string[];
}

/** Anyone, signed in or not: what is published to all. */
export const PUBLIC_VIEWER: Viewer = { access: ['PUBLIC'], owner: null, ids: [] };
