// Readings of one indicator on States and territories; codes that stand for no single place of today are left out.   in: $indicator, $jurisdictions (null: all)   out: subject, place, series, parts of its frame, readings [year, value, n, denominator, status]
MATCH ${node('subject', 'Jurisdiction', '($jurisdictions IS NULL OR subject.id IN $jurisdictions)')}${bind('subject')}
WHERE NOT ${read('subject')}.jurisdictionStatus IN ['PSEUDO', 'HISTORICAL']
MATCH (subject)${in('MEASURES')}${node('series', 'Series')}${bind('series')}
WHERE ${read('series')}.indicator = $indicator
RETURN subject.id AS subject, subject.id AS place, series.id AS series,
[
  ${read('series')}.metric, ${read('series')}.unit, ${read('series')}.population, ${read('series')}.channels,
  ${read('series')}.keywords, ${read('series')}.placesText, ${read('series')}.durationText, ${read('series')}.method
] AS frame,
COLLECT {
  MATCH (series)${in('IN_SERIES')}${node('reading', 'Reading')}${bind('reading')}
  RETURN [
    ${read('reading')}.year, ${read('reading')}.value, ${read('reading')}.n, ${read('reading')}.denominator,
    ${read('reading')}.readingStatus, reading.id
  ]
} AS readings
ORDER BY subject, series
LIMIT 1000
