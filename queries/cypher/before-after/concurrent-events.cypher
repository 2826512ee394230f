// Other dated laws, listings, rules of platforms, measures and events that touch a window of days, with where and what they concern.   in: $measures (left out), $from, $to   out: event, first day, last day, places, taxa [taxon, rank, groups above]
CALL () {
  MATCH ${node('event', 'Event|DomesticMeasure')}${bind('event')}
  RETURN event,
    coalesce(${read('event')}.periodFromEarliest, ${read('event')}.announcedOnEarliest) AS firstDay,
    coalesce(${read('event')}.periodToLatest, ${read('event')}.periodFromLatest, ${read('event')}.announcedOnLatest) AS lastDay
  UNION ALL
  MATCH ${node('event', 'LegislationChange')}${bind('event')}
  RETURN event,
    coalesce(${read('event')}.adoptedOnEarliest, ${read('event')}.publishedOnEarliest, ${read('event')}.inForceFromEarliest) AS firstDay,
    coalesce(${read('event')}.enforcedFromLatest, ${read('event')}.inForceFromLatest, ${read('event')}.publishedOnLatest, ${read('event')}.adoptedOnLatest) AS lastDay
  UNION ALL
  MATCH ${node('event', 'PlatformPolicy')}${bind('event')}
  RETURN event,
    coalesce(${read('event')}.announcedOnEarliest, ${read('event')}.periodFromEarliest) AS firstDay,
    coalesce(${read('event')}.periodFromLatest, ${read('event')}.announcedOnLatest) AS lastDay
  UNION ALL
  MATCH ${node('event', 'Listing')}${bind('event')}
  RETURN event, ${read('event')}.periodFromEarliest AS firstDay, ${read('event')}.periodFromLatest AS lastDay
}
WITH event, firstDay, lastDay
WHERE NOT event.id IN $measures AND firstDay <= $to AND coalesce(lastDay, firstDay) >= $from
RETURN event.id AS event, firstDay, lastDay,
COLLECT {
  MATCH (event)${out('ENACTED_BY|TAKEN_BY|PLACED_IN|HOLDS_IN|APPLIES_IN')}${node('place', 'Jurisdiction')}${bind('place')}
  WITH DISTINCT place.id AS place ORDER BY place
  RETURN place
} AS places,
COLLECT {
  MATCH (event)${out('COVERS|LISTS')}${node('taxon', 'Taxon')}${bind('taxon')}
  WITH DISTINCT taxon, ${read('taxon')}.rank AS rank ORDER BY taxon.id
  RETURN [taxon.id, rank, COLLECT {
    MATCH (taxon) ((below)${out('CLASSED_UNDER')}${passed('above', 'Taxon')}){1,9} (top)
    RETURN top.id
  }]
} AS taxa
ORDER BY event.id
LIMIT 1000
