import { badUserInput } from '../../graph/errors.js';
import { type Exportable } from './exportable.js';
import { notThere, type ExportOrder } from './export-order.js';
import { type FileFormat } from './file-format.js';
import { FORMATS } from './formats.js';
import { readRows } from './read-rows.js';
import { type Wanted } from './wanted.js';

/** A list, in one of the formats that every list has. */
export function listWanted(known: ReadonlyMap<string, Exportable>, order: ExportOrder): Wanted {
  const exportable = exportableNamed(known, order);
  const format = formatNamed(order);
  refuseOthers(order);
  return {
    ending: format.ending,
    mediaType: format.mediaType,
    describedBy: format.describedBy ?? null,
    isPaged: true,
    open: async ({ schema, context, instant, about, onRecord }) => {
      const read = await readRows({ schema, context, exportable, order, instant });
      const rows = onRecord === undefined ? read : each(read, onRecord);
      return format.write({ about, exportable, rows, formats: FORMATS });
    },
  };
}

async function* each<T>(items: AsyncIterable<T>, onItem: () => void): AsyncIterable<T> {
  for await (const item of items) {
    onItem();
    yield item;
  }
}

function refuseOthers(order: ExportOrder): void {
  const other = (['notification', 'lang', 'variables'] as const).find(
    (name) => order[name] !== undefined,
  );
  if (other === undefined) return;
  throw badUserInput(`A list takes no "${other}". Filter a list by "where".`, [other]);
}

function exportableNamed(
  known: ReadonlyMap<string, Exportable>,
  { list }: ExportOrder,
): Exportable {
  const found = known.get(list);
  if (found !== undefined) return found;
  throw notThere(
    `There is no list "${list}" to export; it is one of ${[...known.keys()].join(', ')}, or summary, ` +
      'or the name of a shipped question.',
    'list',
  );
}

function formatNamed({ format }: ExportOrder): FileFormat {
  const found = FORMATS.find(({ ending }) => ending === format);
  if (found !== undefined) return found;
  const endings = FORMATS.map(({ ending }) => ending).join(', ');
  throw notThere(`There is no format "${format}"; it is one of ${endings}.`, 'format');
}
