// Which of some records lead straight to one of some jurisdictions.   in: $records, $jurisdictions   out: id
MATCH ${node('record', 'Record', 'record.id IN $records')}${bind('record')}
MATCH (record)${out('ENACTED_BY|TAKEN_BY|PLACED_IN|SOUGHT_BY|BASED_IN|HOLDS_IN|PRESENT_IN|DISCOVERED_IN')}${node('place', 'Jurisdiction', 'place.id IN $jurisdictions')}${bind('place')}
RETURN DISTINCT record.id
