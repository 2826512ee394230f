/** The part of the library that is used here; it ships no types. */
declare module 'edtf' {
  interface ParsedDate {
    readonly type: string;
    /** First and last instant that the text may mean, in milliseconds since 1970. */
    readonly min: number;
    readonly max: number;
  }
  const parse: (text: string) => ParsedDate;
  export { parse as default };
}
