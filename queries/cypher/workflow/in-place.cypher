// The record with an id, open or closed, or the one that it was merged into, as far as the viewer may see it.   in: $id   out: id
MATCH ${inPlace('record')}
RETURN record.id
