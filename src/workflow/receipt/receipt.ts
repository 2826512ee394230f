export const RECEIPT = 'Receipt';

/** What proves to a submitter what it handed in and when. */
export interface ReceiptBody {
  readonly receivedAt: string;
  /** SHA-256 over the submission and the wording of each of its records; null where something was erased. */
  readonly hash: string | null;
  readonly records: number;
}
