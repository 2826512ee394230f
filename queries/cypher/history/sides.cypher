// What one record said at two instants, and whether the viewer could tell that it said something which is withheld now.   in: $id, $instants   out: whether it may be seen, sides [place, state, relations [type, target, properties]], whether a state was seen then
RETURN
EXISTS { MATCH ${record('record', 'record.id = $id')} } AS isSeen,
COLLECT {
  MATCH ${record('record', 'record.id = $id')}
  UNWIND range(0, size($instants) - 1) AS place
  WITH record, place, $instants[place] AS at
  MATCH ${state('state', 'record', 'state.recordedFrom <= at AND state.recordedTo > at')}
  RETURN [
    place,
    properties(state),
    COLLECT {
      MATCH ${relations('record', 'state', 'seen.recordedFrom <= at AND seen.recordedTo > at')}
      RETURN [type(relation), target.id, properties(relation)]
    }
  ]
} AS sides,
EXISTS {
  UNWIND $instants AS at
  MATCH ${formerOf('former', 'former.recordedFrom <= at AND former.recordedTo > at')}
} AS wasSeen
