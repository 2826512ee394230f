/** What in a record is certainly wrong: the field, and what would be right. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}
