// Dated laws, listings, rules of platforms, measures and events that touch a window of days, with where and what they concern.   in: $measures (left out), $from, $to   out: rival, first day, last day, places, taxa [taxon, rank, groups above]
CALL () {
  MATCH ${node('rival', 'Event|DomesticMeasure')}${bind('rival')}
  RETURN rival,
    coalesce(${read('rival')}.periodFromEarliest, ${read('rival')}.announcedOnEarliest) AS firstDay,
    coalesce(${read('rival')}.periodToLatest, ${read('rival')}.periodFromLatest, ${read('rival')}.announcedOnLatest) AS lastDay
  UNION ALL
  MATCH ${node('rival', 'LegislationChange')}${bind('rival')}
  RETURN rival,
    coalesce(${read('rival')}.adoptedOnEarliest, ${read('rival')}.publishedOnEarliest, ${read('rival')}.inForceFromEarliest) AS firstDay,
    coalesce(${read('rival')}.enforcedFromLatest, ${read('rival')}.inForceFromLatest, ${read('rival')}.publishedOnLatest, ${read('rival')}.adoptedOnLatest) AS lastDay
  UNION ALL
  MATCH ${node('rival', 'PlatformPolicy')}${bind('rival')}
  RETURN rival,
    coalesce(${read('rival')}.announcedOnEarliest, ${read('rival')}.periodFromEarliest) AS firstDay,
    coalesce(${read('rival')}.periodFromLatest, ${read('rival')}.announcedOnLatest) AS lastDay
  UNION ALL
  MATCH ${node('rival', 'Listing')}${bind('rival')}
  RETURN rival, ${read('rival')}.periodFromEarliest AS firstDay, ${read('rival')}.periodFromLatest AS lastDay
}
WITH rival, firstDay, lastDay
WHERE NOT rival.id IN $measures AND firstDay <= $to AND coalesce(lastDay, firstDay) >= $from
RETURN rival.id AS rival, firstDay, lastDay,
COLLECT {
  MATCH (rival)${out('ENACTED_BY|TAKEN_BY|PLACED_IN|HOLDS_IN|APPLIES_IN')}${node('place', 'Jurisdiction')}${bind('place')}
  WITH DISTINCT place.id AS place ORDER BY place
  RETURN place
} AS places,
COLLECT {
  MATCH (rival)${out('COVERS|LISTS')}${node('taxon', 'Taxon')}${bind('taxon')}
  WITH DISTINCT taxon, ${read('taxon')}.rank AS rank ORDER BY taxon.id
  RETURN [taxon.id, rank, COLLECT {
    MATCH (taxon) ((below)${out('CLASSED_UNDER')}${passed('above', 'Taxon')}){1,9} (top)
    RETURN top.id
  }]
} AS taxa
ORDER BY rival.id
LIMIT 1000
