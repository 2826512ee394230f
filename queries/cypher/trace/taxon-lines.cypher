// Taxa with the groups above them.   in: $taxa   out: taxon, rank, groups above
MATCH ${node('taxon', 'Taxon', 'taxon.id IN $taxa')}${bind('taxon')}
RETURN taxon.id AS taxon, ${read('taxon')}.rank AS rank, COLLECT {
  MATCH (taxon) ((below)${out('CLASSED_UNDER')}${passed('above', 'Taxon')}){1,9} (top)
  RETURN top.id
} AS above
ORDER BY taxon.id
