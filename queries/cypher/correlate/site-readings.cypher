// Readings of an indicator at MIKE sites, by year.   in: $indicator, $jurisdictions (null: all), $from, $to (years)   out: site, jurisdiction, regions, frame, readings [id, year, value, n, denominator, status]
MATCH ${node('series', 'Series')}${bind('series')}
WHERE ${read('series')}.indicator = $indicator
MATCH (series)${out('MEASURES')}${node('site', 'MikeSite')}${bind('site')}
MATCH (site)${out('LIES_IN')}${node('place', 'Jurisdiction', '($jurisdictions IS NULL OR place.id IN $jurisdictions)')}${bind('place')}
RETURN site.id AS site,
place.id AS jurisdiction,
[${read('site')}.region] AS regions,
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
