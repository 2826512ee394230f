// Routes with their legs, taxa, means and time, by id.   in: $first   out: route, legs [role, place], taxa [taxon, groups above], modes, period [EDTF, first and last day of its beginning, of its end], natures of the changes that lead to it
MATCH ${node('route', 'TradeRoute')}${bind('route')}
WITH route, ${read('route')} AS said ORDER BY route.id LIMIT toInteger($first)
RETURN route.id AS route,
COLLECT {
  MATCH (route)${out('LEADS_THROUGH', 'leg')}${node('place', 'Jurisdiction')}${bind('place')}
  WITH DISTINCT leg.role AS role, place.id AS place ORDER BY role, place
  RETURN [role, place]
} AS legs,
COLLECT {
  MATCH (route)${out('COVERS')}${node('taxon', 'Taxon')}${bind('taxon')}
  WITH DISTINCT taxon ORDER BY taxon.id
  RETURN [taxon.id, COLLECT {
    MATCH (taxon) ((below)${out('CLASSED_UNDER')}${passed('above', 'Taxon')}){1,9} (top)
    RETURN top.id
  }]
} AS taxa,
said.modes AS modes,
[
  said.period,
  said.periodFromEarliest,
  said.periodFromLatest,
  said.periodToEarliest,
  said.periodToLatest
] AS period,
COLLECT {
  MATCH (route)${in('CHANGED_TO')}${node('change', 'RouteChange')}${bind('change')}
  RETURN DISTINCT ${read('change')}.nature
} AS natures
ORDER BY route
