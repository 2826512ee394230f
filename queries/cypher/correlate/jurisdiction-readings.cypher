// Readings of an indicator on jurisdictions, by year.   in: $indicator, $jurisdictions (null: all), $from, $to (years)   out: jurisdiction, jurisdiction, regions that MIKE gives its sites, frame, readings [id, year, value, n, denominator, status]
MATCH ${node('series', 'Series')}${bind('series')}
WHERE ${read('series')}.indicator = $indicator
MATCH (series)${out('MEASURES')}${node('place', 'Jurisdiction', '($jurisdictions IS NULL OR place.id IN $jurisdictions)')}${bind('place')}
RETURN place.id AS subject,
place.id AS jurisdiction,
COLLECT {
  MATCH (place)${in('LIES_IN')}${node('site', 'MikeSite')}${bind('site')}
  RETURN DISTINCT ${read('site')}.region
} AS regions,
${read('series')}.frameKey AS frame,
COLLECT {
  MATCH (series)${in('IN_SERIES')}${node('reading', 'Reading')}${bind('reading')}
  WHERE ${read('reading')}.year >= $from AND ${read('reading')}.year <= $to
  RETURN [
    reading.id,
    ${read('reading')}.year,
    ${read('reading')}.value,
    ${read('reading')}.n,
    ${read('reading')}.denominator,
    ${read('reading')}.readingStatus
  ]
} AS readings
