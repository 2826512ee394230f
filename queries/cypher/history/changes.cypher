// What began and what went for the viewer after a place in recorded order, by instant and id.   in: $at, $id (the place), $until (instant), $limit   out: instant, id, kind, stateId, reason
// "toString" keeps the alternatives from being looked up one by one and then sorted.
CALL () {
  CALL () {
    MATCH ${state('state', 'record', 'state.recordedFrom >= $at AND state.recordedFrom <= $until AND state.id IS NOT NULL AND (state.recordedFrom <> $at OR toString(state.id) > $id)')}
    WITH record, state ORDER BY state.recordedFrom, state.id LIMIT toInteger($limit)
    OPTIONAL MATCH ${write('write', 'state')}
    RETURN state.recordedFrom AS at, state.id AS id, state.stateId AS stateId, write.reason AS reason,
      EXISTS { MATCH ${state('before', 'record', 'before.recordedTo = state.recordedFrom')} } AS isKnown
    UNION ALL
    MATCH ${row('row', 'Reading', 'row.recordedFrom >= $at AND row.recordedFrom <= $until AND row.id IS NOT NULL AND (row.recordedFrom <> $at OR toString(row.id) > $id)')}
    WITH row ORDER BY row.recordedFrom, row.id LIMIT toInteger($limit)
    RETURN row.recordedFrom AS at, row.id AS id, row.stateId AS stateId, null AS reason,
      EXISTS { MATCH ${pastRow('before', 'Reading', 'before.id = row.id AND before.recordedTo = row.recordedFrom')} } AS isKnown
    UNION ALL
    MATCH ${pastRow('row', 'Reading', 'row.recordedFrom >= $at AND row.recordedFrom <= $until AND row.id IS NOT NULL AND (row.recordedFrom <> $at OR toString(row.id) > $id)')}
    WITH row ORDER BY row.recordedFrom, row.id LIMIT toInteger($limit)
    RETURN row.recordedFrom AS at, row.id AS id, row.stateId AS stateId, null AS reason,
      EXISTS { MATCH ${pastRow('before', 'Reading', 'before.id = row.id AND before.recordedTo = row.recordedFrom')} } AS isKnown
  }
  WITH at, id, stateId, reason, isKnown ORDER BY at, id LIMIT toInteger($limit)
  RETURN collect([at, id, CASE WHEN isKnown THEN 'CHANGED' ELSE 'ADDED' END, stateId, reason]) AS begun
}
WITH begun, CASE WHEN size(begun) < $limit THEN $until ELSE begun[size(begun) - 1][0] END AS last
CALL (last) {
  CALL (last) {
    MATCH ${former('former', 'former.recordedTo >= $at AND former.recordedTo <= last AND former.id IS NOT NULL AND (former.recordedTo <> $at OR toString(former.id) > $id)')}
    WHERE ${went('former')}
    RETURN former.recordedTo AS at, former.id AS id
    ORDER BY at, id LIMIT toInteger($limit)
    UNION ALL
    MATCH ${pastRow('row', 'Reading', 'row.recordedTo >= $at AND row.recordedTo <= last AND row.id IS NOT NULL AND (row.recordedTo <> $at OR toString(row.id) > $id)')}
    WHERE NOT EXISTS { MATCH ${row('next', 'Reading', 'next.id = row.id AND next.recordedFrom = row.recordedTo')} }
      AND NOT EXISTS { MATCH ${pastRow('next', 'Reading', 'next.id = row.id AND next.recordedFrom = row.recordedTo')} }
    RETURN row.recordedTo AS at, row.id AS id
    ORDER BY at, id LIMIT toInteger($limit)
  }
  WITH at, id ORDER BY at, id LIMIT toInteger($limit)
  RETURN collect([at, id, 'REMOVED', null, null]) AS gone
}
UNWIND begun + gone AS change
WITH change ORDER BY change[0], change[1] LIMIT toInteger($limit)
RETURN change[0] AS at, change[1] AS id, change[2] AS kind, change[3] AS stateId, change[4] AS reason
