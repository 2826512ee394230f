// The editions of one row of bulk data, newest first, in the form of history/states.   in: $id, $before, $until (instants), $limit   out: states [row, [null, null, null], relations [type, target, properties]]
CALL () {
  MATCH ${row('row', 'EACH', 'row.id = $id AND row.recordedFrom <= $until')} RETURN row
  UNION ALL
  MATCH ${pastRow('row', 'EACH', 'row.id = $id AND row.recordedFrom <= $until')} RETURN row
}
WITH collect(row) AS rows WHERE size(rows) > 0
RETURN COLLECT {
  UNWIND rows AS row
  WITH row WHERE row.recordedFrom < $before
  WITH row ORDER BY row.recordedFrom DESC LIMIT toInteger($limit)
  RETURN [
    properties(row),
    [null, null, null],
    COLLECT {
      MATCH ${relations('row', 'row', 'seen.recordedFrom < row.recordedTo AND seen.recordedFrom <= $until AND seen.recordedTo > row.recordedFrom')}
      RETURN [type(relation), target.id, properties(relation)]
    }
  ] AS told
  ORDER BY row.recordedFrom DESC
} AS states
