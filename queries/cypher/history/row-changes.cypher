// Rows of one type of bulk data that began, changed or went after a place in recorded order, in the form of history/changes.   in: $at, $id (the place), $until (instant), $limit   out: instant, id, kind, stateId, reason
CALL () {
  MATCH ${row('row', 'EACH', 'row.recordedFrom >= $at AND row.recordedFrom <= $until AND row.id IS NOT NULL AND (row.recordedFrom <> $at OR toString(row.id) > $id)')}
  WITH row ORDER BY row.recordedFrom, row.id LIMIT toInteger($limit)
  RETURN row.recordedFrom AS at, row.id AS id, row.stateId AS stateId,
    CASE WHEN EXISTS { MATCH ${pastRow('before', 'EACH', 'before.id = row.id AND before.recordedTo = row.recordedFrom')} } THEN 'CHANGED' ELSE 'ADDED' END AS kind
  UNION ALL
  MATCH ${pastRow('row', 'EACH', 'row.recordedFrom >= $at AND row.recordedFrom <= $until AND row.id IS NOT NULL AND (row.recordedFrom <> $at OR toString(row.id) > $id)')}
  WITH row ORDER BY row.recordedFrom, row.id LIMIT toInteger($limit)
  RETURN row.recordedFrom AS at, row.id AS id, row.stateId AS stateId,
    CASE WHEN EXISTS { MATCH ${pastRow('before', 'EACH', 'before.id = row.id AND before.recordedTo = row.recordedFrom')} } THEN 'CHANGED' ELSE 'ADDED' END AS kind
  UNION ALL
  MATCH ${pastRow('row', 'EACH', 'row.recordedTo >= $at AND row.recordedTo <= $until AND row.id IS NOT NULL AND (row.recordedTo <> $at OR toString(row.id) > $id)')}
  WHERE NOT EXISTS { MATCH ${row('next', 'EACH', 'next.id = row.id AND next.recordedFrom = row.recordedTo')} }
    AND NOT EXISTS { MATCH ${pastRow('next', 'EACH', 'next.id = row.id AND next.recordedFrom = row.recordedTo')} }
  RETURN row.recordedTo AS at, row.id AS id, null AS stateId, 'REMOVED' AS kind
  ORDER BY at, id LIMIT toInteger($limit)
}
WITH at, id, kind, stateId ORDER BY at, id LIMIT toInteger($limit)
RETURN at, id, kind, stateId, null AS reason
