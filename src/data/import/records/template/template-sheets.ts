/** The sheets of a template; the last one is hidden. */
export const SHEETS = { records: 'records', notes: 'notes', template: 'template' } as const;

/** What stands first in the hidden sheet, before the type and the version. */
export const TEMPLATE_MARK = 'pangolink-template';
