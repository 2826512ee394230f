// Records that went for the viewer after a place in recorded order, in the form of history/changes.   in: $at, $id (the place), $until (instant), $limit   out: instant, id, kind, stateId, reason
MATCH ${former('former', 'former.recordedTo >= $at AND former.recordedTo <= $until AND former.id IS NOT NULL AND (former.recordedTo <> $at OR toString(former.id) > $id)')}
WHERE ${went('former')}
RETURN former.recordedTo AS at, former.id AS id, 'REMOVED' AS kind, null AS stateId, null AS reason
ORDER BY at, id LIMIT toInteger($limit)
