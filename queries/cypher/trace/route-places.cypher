// The places that trade routes lead through.   in: $routes   out: route, places
MATCH ${node('route', 'TradeRoute', 'route.id IN $routes')}${bind('route')}
RETURN route.id AS route, COLLECT {
  MATCH (route)${out('LEADS_THROUGH')}${node('place', 'Jurisdiction')}${bind('place')}
  RETURN DISTINCT place.id
} AS places
ORDER BY route
