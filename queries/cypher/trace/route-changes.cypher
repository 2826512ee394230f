// Changes of trade routes with their dates, places, routes, taxa and documented causes.   in: $changes (null: all)   out: change, nature, evidence, elements, [first and last day that it may begin on, the same of its end], places, routes, taxa, causes [attribution, kind, cause], findings that it rests on and that involve a platform
CALL () {
  WITH 1 AS every WHERE $changes IS NULL
  MATCH ${node('change', 'RouteChange')}${bind('change')}
  RETURN change, ${read('change')} AS said
  UNION
  UNWIND $changes AS id
  MATCH ${node('change', 'RouteChange', 'change.id = id')}${bind('change')}
  RETURN change, ${read('change')} AS said
}
RETURN change.id AS change,
said.nature AS nature,
said.changeEvidence AS evidence,
said.elements AS elements,
[
  said.observedPeriodFromEarliest,
  said.observedPeriodFromLatest,
  said.observedPeriodToEarliest,
  said.observedPeriodToLatest
] AS dates,
COLLECT {
  MATCH (change)${out('PLACED_IN')}${node('place', 'Jurisdiction')}${bind('place')}
  RETURN DISTINCT place.id
} AS places,
COLLECT {
  MATCH (change)${out('CHANGED_FROM|CHANGED_TO')}${node('route', 'TradeRoute')}${bind('route')}
  RETURN DISTINCT route.id
} AS routes,
COLLECT {
  MATCH (change)${out('COVERS')}${node('taxon', 'Taxon')}${bind('taxon')}
  WITH DISTINCT taxon.id AS taxon ORDER BY taxon
  RETURN taxon
} AS taxa,
COLLECT {
  MATCH (change)${in('EXPLAINS')}${node('attribution', 'Attribution')}${bind('attribution')}
  WITH attribution, ${read('attribution')}.causeKind AS kind ORDER BY attribution.id
  RETURN [attribution.id, kind, COLLECT {
    MATCH (attribution)${out('NAMES_CAUSE')}${node('cause', 'Cause')}${bind('cause')}
    RETURN cause.id LIMIT 1
  }[0]]
} AS causes,
COUNT {
  MATCH (change)${out('BASED_ON')}${node('finding', 'Finding')}${bind('finding')}
  WHERE EXISTS { MATCH (finding)${out('INVOLVES')}${node('involved', 'Platform')}${bind('involved')} }
} AS platformFindings
