// The record with an id, or the one that it was merged into.   in: $id   out: id
MATCH ${inPlace('record')}
WITH record.id AS id
MATCH ${node('here', 'Identified', 'here.id = id')}${bind('here')}
RETURN here.id
