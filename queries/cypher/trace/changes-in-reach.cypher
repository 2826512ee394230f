// Changes of trade routes that may have begun in a window of days and share a place or a taxon.   in: $places, $taxa, $groups (taxa of which members count too), $from, $to (days)   out: change
CALL () {
  UNWIND $places AS id
  MATCH ${node('place', 'Jurisdiction', 'place.id = id')}${bind('place')}
  MATCH (place)${in('PLACED_IN')}${node('change', 'RouteChange')}${bind('change')}
  RETURN change, ${read('change')} AS said
  UNION
  UNWIND $places AS id
  MATCH ${node('place', 'Jurisdiction', 'place.id = id')}${bind('place')}
  MATCH (place)${in('LEADS_THROUGH')}${node('route', 'TradeRoute')}${bind('route')}
  MATCH (route)${in('CHANGED_FROM|CHANGED_TO')}${node('change', 'RouteChange')}${bind('change')}
  RETURN change, ${read('change')} AS said
  UNION
  UNWIND $taxa AS id
  MATCH ${node('taxon', 'Taxon', 'taxon.id = id')}${bind('taxon')}
  MATCH (taxon)${in('COVERS')}${node('change', 'RouteChange')}${bind('change')}
  RETURN change, ${read('change')} AS said
  UNION
  UNWIND $groups AS id
  MATCH ${node('top', 'Taxon', 'top.id = id')}${bind('top')}
  MATCH (top) ((above)${in('CLASSED_UNDER')}${passed('below', 'Taxon')}){1,9} (taxon)
  MATCH (taxon)${in('COVERS')}${node('change', 'RouteChange')}${bind('change')}
  RETURN change, ${read('change')} AS said
}
WITH change, said
WHERE said.observedPeriodFromEarliest <= $to AND said.observedPeriodFromLatest >= $from
RETURN change.id AS change ORDER BY change
