// The accepted names of taxa that have a name among their synonyms.   in: $name, $query (the name as the index is asked for it)   out: accepted name
CALL db.index.fulltext.queryNodes('synonyms', $query) YIELD node AS found
MATCH ${node('taxon', 'Taxon')}${bind('taxon')}
WHERE elementId(${read('taxon')}) = elementId(found) AND $name IN ${read('taxon')}.synonyms
RETURN DISTINCT ${read('taxon')}.scientificName AS accepted ORDER BY accepted LIMIT 2
