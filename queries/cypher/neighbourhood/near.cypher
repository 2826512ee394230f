// Records one relation away from some records.   in: $ids, $met (left out), $kinds (beginnings of ids; null: all), $first   out: id
MATCH ${node('here', 'Identified', 'here.id IN $ids')}${bind('here')}
MATCH (here)${related('Identified')}${node('near', 'Identified')}${bind('near')}
WHERE NOT near.id IN $met AND ($kinds IS NULL OR split(near.id, ':')[0] IN $kinds)
RETURN DISTINCT near.id AS id
ORDER BY id
LIMIT toInteger($first)
