// Records that began or changed for the viewer after a place in recorded order, by instant and id.   in: $at, $id (the place), $until (instant), $limit   out: instant, id, kind, stateId, reason
// "toString" keeps the alternatives from being looked up one by one and then sorted.
MATCH ${state('state', 'record', 'state.recordedFrom >= $at AND state.recordedFrom <= $until AND state.id IS NOT NULL AND (state.recordedFrom <> $at OR toString(state.id) > $id)')}
WITH record, state ORDER BY state.recordedFrom, state.id LIMIT toInteger($limit)
OPTIONAL MATCH ${write('write', 'state')}
RETURN
state.recordedFrom AS at,
state.id AS id,
CASE WHEN EXISTS { MATCH ${state('before', 'record', 'before.recordedTo = state.recordedFrom')} } THEN 'CHANGED' ELSE 'ADDED' END AS kind,
state.stateId AS stateId,
write.reason AS reason
