/** What in a text looks like the trace of a private person. Names of persons cannot be told by a machine. */
export interface PersonalTrace {
  readonly kind: 'E_MAIL' | 'PHONE' | 'HANDLE' | 'PROFILE_OR_ADVERT';
  readonly text: string;
}

/** Sites whose addresses name an account or an advert, with what stands before that name. */
const HOSTS = [
  'facebook\\.com/',
  'fb\\.com/',
  'instagram\\.com/',
  'tiktok\\.com/@',
  'twitter\\.com/',
  'x\\.com/',
  't\\.me/',
  'wa\\.me/',
  'vk\\.com/',
  'weibo\\.com/',
  'zalo\\.me/',
  'youtube\\.com/@',
  'ebay\\.\\w+/itm/',
  'ebay\\.\\w+/usr/',
  'alibaba\\.com/product-detail/',
  'olx\\.\\w+/(?:item|ad|d)/',
  'craigslist\\.org/',
].join('|');

/**
 * Every part is bounded, so that no text takes long. First what is longest: an address of a profile holds what else would pass for a handle.
 */
const PATTERNS: readonly (readonly [PersonalTrace['kind'], RegExp])[] = [
  ['E_MAIL', /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu],
  [
    'PROFILE_OR_ADVERT',
    new RegExp(
      `(?<![\\w-])(?:https?://)?(?:[\\w-]{1,63}\\.){0,4}(?:${HOSTS})[^\\s,;)"']{2,}`,
      'giu',
    ),
  ],
  ['HANDLE', /(?<![\p{L}\d._/@])@[\p{L}\d_](?:[\p{L}\d_.]{1,29})/gu],
  ['PHONE', /(?<![\p{L}\d/.:-])(?:\+|00)\d(?:[\s().-]{0,2}\d){7,13}(?![\d-])/gu],
  [
    'PHONE',
    /(?:\b(?:tel|phone|mobile|whatsapp|wechat|telegram)\b\.?:?\s*)\(?\d(?:[\s().-]{0,2}\d){5,13}/giu,
  ],
];

/** The traces in a text, each once. */
function personalTraces(text: string): readonly PersonalTrace[] {
  const found: PersonalTrace[] = [];
  let rest = text;
  for (const [kind, pattern] of PATTERNS) {
    for (const [trace] of rest.matchAll(pattern)) found.push({ kind, text: trace.trim() });
    rest = rest.replace(pattern, ' ');
  }
  return found;
}

export interface TraceAt extends PersonalTrace {
  readonly path: readonly (string | number)[];
}

/** The traces in all texts of a value, with where they stand. */
export function personalTracesIn(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly TraceAt[] {
  if (typeof value === 'string') return personalTraces(value).map((trace) => ({ ...trace, path }));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    personalTracesIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
