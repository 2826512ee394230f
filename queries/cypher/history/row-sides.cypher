// What one row of bulk data said at two instants, in the form of history/sides; rows are never withheld.   in: $id, $instants   out: whether it may be seen, sides [place, row, relations [type, target, properties]], false
CALL () {
  MATCH ${row('row', 'EACH', 'row.id = $id')} RETURN row
  UNION ALL
  MATCH ${pastRow('row', 'EACH', 'row.id = $id')} RETURN row
}
WITH collect(row) AS rows
RETURN
size(rows) > 0 AS isSeen,
COLLECT {
  UNWIND rows AS row
  UNWIND range(0, size($instants) - 1) AS place
  WITH row, place, $instants[place] AS at
  WHERE row.recordedFrom <= at AND row.recordedTo > at
  RETURN [
    place,
    properties(row),
    COLLECT {
      MATCH ${relations('row', 'row', 'seen.recordedFrom <= at AND seen.recordedTo > at')}
      RETURN [type(relation), target.id, properties(relation)]
    }
  ]
} AS sides,
false AS wasSeen
