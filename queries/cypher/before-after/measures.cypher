// Measures, policies and events with all their dates, and where and on which taxa they bear.   in: $measures   out: measure, [first day, last day] of announced, adopted, in force, enforced; places named, places of who made it
CALL () {
  MATCH ${node('measure', 'LegislationChange', 'measure.id IN $measures')}${bind('measure')}
  RETURN measure, [
    [null, null],
    [${read('measure')}.adoptedOnEarliest, ${read('measure')}.adoptedOnLatest],
    [${read('measure')}.inForceFromEarliest, ${read('measure')}.inForceFromLatest],
    [${read('measure')}.enforcedFromEarliest, ${read('measure')}.enforcedFromLatest]
  ] AS dates
  UNION ALL
  MATCH ${node('measure', 'DomesticMeasure|PlatformPolicy', 'measure.id IN $measures')}${bind('measure')}
  RETURN measure, [
    [${read('measure')}.announcedOnEarliest, ${read('measure')}.announcedOnLatest],
    [null, null],
    [${read('measure')}.periodFromEarliest, ${read('measure')}.periodFromLatest],
    [null, null]
  ] AS dates
  UNION ALL
  MATCH ${node('measure', 'Event', 'measure.id IN $measures')}${bind('measure')}
  RETURN measure, [
    [null, null],
    [null, null],
    [${read('measure')}.periodFromEarliest, ${read('measure')}.periodFromLatest],
    [null, null]
  ] AS dates
}
RETURN measure.id AS measure, dates,
COLLECT {
  MATCH (measure)${out('PLACED_IN|HOLDS_IN|APPLIES_IN')}${node('place', 'Jurisdiction')}${bind('place')}
  WITH DISTINCT place.id AS place ORDER BY place
  RETURN place
} AS named,
COLLECT {
  MATCH (measure)${out('ENACTED_BY|TAKEN_BY')}${node('place', 'Jurisdiction')}${bind('place')}
  WITH DISTINCT place.id AS place ORDER BY place
  RETURN place
} AS own
ORDER BY measure.id
