// The states of one record that the viewer may see, newest first, or of the one that it was merged into; no row where there is no such record. Who wrote a part of a submission is told with that submission.   in: $id, $before, $until (instants), $limit   out: states [state, [reason, function, submission], relations [type, target, properties]]
MATCH ${inPlace('record')}
WHERE EXISTS { MATCH ${state('first', 'record', 'first.recordedFrom <= $until')} }
RETURN COLLECT {
  MATCH ${state('state', 'record', 'state.recordedFrom < $before AND state.recordedFrom <= $until')}
  WITH record, state ORDER BY state.recordedFrom DESC LIMIT toInteger($limit)
  OPTIONAL MATCH ${write('write', 'state')}
  OPTIONAL MATCH ${node('sent', 'Submission', 'sent.id = write.submission')}
  RETURN [
    properties(state),
    [write.reason, CASE WHEN write.submission IS NULL OR sent IS NOT NULL THEN write.actorKind END, write.submission],
    COLLECT {
      MATCH ${relations('record', 'state', 'seen.recordedFrom < state.recordedTo AND seen.recordedFrom <= $until AND seen.recordedTo > state.recordedFrom')}
      RETURN [type(relation), target.id, properties(relation)]
    }
  ] AS told
  ORDER BY state.recordedFrom DESC
} AS states
