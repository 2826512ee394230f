// Which of some records, open or closed, the viewer may see now.   in: $ids   out: id
MATCH ${record('record', 'record.id IN $ids')}
RETURN record.id
