import { registerEnumType } from 'type-graphql';

export enum HeldOnDay {
  YES = 'YES',
  NO = 'NO',
  CANNOT_TELL = 'CANNOT_TELL',
}

registerEnumType(HeldOnDay, {
  name: 'HeldOnDay',
  description: 'Whether something held on a day, as far as its recorded dates say.',
  valuesConfig: {
    YES: { description: 'It held on every reading of the dates.' },
    NO: { description: 'It did not hold on any reading of the dates.' },
    CANNOT_TELL: { description: 'The dates are missing or too vague to say.' },
  },
});

/** It held where it had begun and had not ended; one certain no decides. */
export function begunAndNotEnded(begun: HeldOnDay, ended: HeldOnDay): HeldOnDay {
  if (begun === HeldOnDay.NO || ended === HeldOnDay.YES) return HeldOnDay.NO;
  if (begun === HeldOnDay.CANNOT_TELL || ended === HeldOnDay.CANNOT_TELL) {
    return HeldOnDay.CANNOT_TELL;
  }
  return HeldOnDay.YES;
}

/** Whether a date that lies between two days, both included, had come on a day. Days are YYYY-MM-DD. */
export function hadCome(on: string, earliest: string, latest: string): HeldOnDay {
  if (on < earliest) return HeldOnDay.NO;
  return on >= latest ? HeldOnDay.YES : HeldOnDay.CANNOT_TELL;
}
