// What one record said in one state, as far as the viewer may see both.   in: $id, $stateId   out: state, relations [type, target, properties]
MATCH ${record('record', 'record.id = $id')}
MATCH ${state('state', 'record', 'state.stateId = $stateId')}
RETURN
properties(state),
COLLECT {
  MATCH ${relations('record', 'state', 'seen.recordedFrom < state.recordedTo AND seen.recordedTo > state.recordedFrom')}
  RETURN [type(relation), target.id, properties(relation)]
}
