/** A file that is no whole release of a version that can be loaded here; nothing was changed. */
export class ReleaseRefused extends Error {
  override readonly name = 'ReleaseRefused';
}

/** A store that a release cannot be made of, or loaded into. */
export class StoreUnfit extends Error {
  override readonly name = 'StoreUnfit';
}
