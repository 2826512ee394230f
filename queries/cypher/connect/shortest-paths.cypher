// Paths between two records of the least length and of the next, ways through what everything cites left out.   in: $ends (two ids), $first   out: ids, relations [type, id of the record that writes it]
MATCH ${node('one', 'Identified', 'one.id = $ends[0]')}${bind('one')}
MATCH ${node('other', 'Identified', 'other.id = $ends[1]')}${bind('other')}
MATCH path = SHORTEST 2 GROUPS (one)
  ((before)${related('Identified')}${passed('after', 'Identified')}
    WHERE before <> other AND after <> one
      AND (after = other OR NOT ${is('after', 'Source|CitesDocument|Duty')}))${upTo('6')}
  (other)
WITH
  length(path) AS length,
  [record IN nodes(path) | record.id] AS ids,
  [step IN relationships(path) | [replace(type(step), '_PAST', ''), startNode(step).id]] AS relations
WHERE COUNT { UNWIND ids AS id RETURN DISTINCT id } = length + 1
WITH DISTINCT length, ids, relations
ORDER BY length, ids, relations
LIMIT toInteger($first)
RETURN ids, relations
