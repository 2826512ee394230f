// The accepted names of taxa that have a name among their synonyms.   in: $name   out: accepted name
MATCH ${node('taxon', 'Taxon')}${bind('taxon')}
WHERE $name IN ${read('taxon')}.synonyms
RETURN DISTINCT ${read('taxon')}.scientificName AS accepted ORDER BY accepted LIMIT 2
