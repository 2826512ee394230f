// Every change of a trade route with its dates, places, taxa and documented causes.   in: –   out: change, nature, evidence, elements, [first and last day that it may begin on, the same of its end], places, taxa [taxon, rank, groups above], causes [attribution, kind, cause], findings that it rests on and that involve a platform
MATCH ${node('change', 'RouteChange')}${bind('change')}
RETURN change.id AS change,
${read('change')}.nature AS nature,
${read('change')}.changeEvidence AS evidence,
${read('change')}.elements AS elements,
[
  ${read('change')}.observedPeriodFromEarliest,
  ${read('change')}.observedPeriodFromLatest,
  ${read('change')}.observedPeriodToEarliest,
  ${read('change')}.observedPeriodToLatest
] AS dates,
COLLECT {
  CALL (change) {
    MATCH (change)${out('PLACED_IN')}${node('place', 'Jurisdiction')}${bind('place')}
    RETURN place.id AS id
    UNION
    MATCH (change)${out('CHANGED_FROM')}${node('before', 'TradeRoute')}${bind('before')}
    MATCH (before)${out('LEADS_THROUGH')}${node('place', 'Jurisdiction')}${bind('place')}
    RETURN place.id AS id
    UNION
    MATCH (change)${out('CHANGED_TO')}${node('after', 'TradeRoute')}${bind('after')}
    MATCH (after)${out('LEADS_THROUGH')}${node('place', 'Jurisdiction')}${bind('place')}
    RETURN place.id AS id
  }
  RETURN id
} AS places,
COLLECT {
  MATCH (change)${out('COVERS')}${node('taxon', 'Taxon')}${bind('taxon')}
  WITH taxon, ${read('taxon')}.rank AS rank ORDER BY taxon.id
  RETURN [taxon.id, rank, COLLECT {
    MATCH (taxon) ((below)${out('CLASSED_UNDER')}${passed('above', 'Taxon')}){1,9} (top)
    RETURN top.id
  }]
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
