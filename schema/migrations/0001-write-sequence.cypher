// The one node that gives every write its place: all writers lock it first.
MERGE (w:WriteSequence {id: 'write-sequence'})
ON CREATE SET w.value = 0, w.dataVersion = 0;
