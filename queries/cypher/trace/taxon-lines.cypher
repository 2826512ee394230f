// Taxa with the groups above them.   in: $taxa   out: taxon, groups above
MATCH ${node('taxon', 'Taxon', 'taxon.id IN $taxa')}${bind('taxon')}
RETURN taxon.id AS taxon, COLLECT {
  MATCH (taxon) ((below)${out('PARENT')}${passed('above', 'Taxon')}){1,9} (top)
  RETURN top.id
} AS above
ORDER BY taxon.id
