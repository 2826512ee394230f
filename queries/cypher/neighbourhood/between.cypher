// Relations between two of some records.   in: $ids, $first   out: id of the record that writes it, type, id of the other
MATCH ${node('one', 'Identified', 'one.id IN $ids')}${bind('one')}
MATCH (one)${related('Identified', 'relation')}${node('other', 'Identified', 'other.id IN $ids')}${bind('other')}
WHERE startNode(relation) = one
WITH DISTINCT one.id AS writer, replace(type(relation), '_PAST', '') AS type, other.id AS named
ORDER BY writer, type, named
LIMIT toInteger($first)
RETURN writer, type, named
