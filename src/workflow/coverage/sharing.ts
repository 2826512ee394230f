import { type Days } from './days.js';
import { SubmitterKind } from '../submission/submitter-kind.js';

/** A submission that was handed in and not withdrawn. */
export interface SharedItem {
  readonly submitterKind: SubmitterKind;
  readonly isPublished: boolean;
  readonly isPublic: boolean;
  readonly received: Days | null;
  /** The day on which it first stood published, as far as may be seen. */
  readonly publishedOn: string | null;
}

export interface KindSharing {
  readonly submitterKind: SubmitterKind;
  readonly received: number;
  readonly published: number;
  readonly reserved: number;
  readonly medianDays: number | null;
  /** How many items the median rests on. */
  readonly n: number;
}

/** What came of the items of each kind of submitter, every kind named even where none sent any. */
export function sharingOf(items: readonly SharedItem[]): readonly KindSharing[] {
  return Object.values(SubmitterKind).map((submitterKind) => {
    const ofKind = items.filter((item) => item.submitterKind === submitterKind);
    const published = ofKind.filter(({ isPublished }) => isPublished);
    const isOpen = published.filter(({ isPublic }) => isPublic);
    const days = published.map(daysToPublication).filter((count) => count !== null);
    return {
      submitterKind,
      received: ofKind.length,
      published: isOpen.length,
      reserved: published.length - isOpen.length,
      medianDays: medianOf(days),
      n: days.length,
    };
  });
}

const DAY = 24 * 60 * 60 * 1000;

/** Null where the day of receipt or of publication is not known to the day. */
export function daysToPublication({
  received,
  publishedOn,
}: Pick<SharedItem, 'received' | 'publishedOn'>): number | null {
  if (received === null || publishedOn === null) return null;
  if (received.earliest !== received.latest) return null;
  return Math.round((Date.parse(publishedOn) - Date.parse(received.earliest)) / DAY);
}

export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)];
  const lower = sorted[Math.ceil(middle) - 1];
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2;
}
