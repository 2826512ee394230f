// The share of a population that uses the Internet, in per cent.   in: $jurisdiction   out: reading, first day, last day, share, year
MATCH ${node('place', 'Jurisdiction', 'place.id = $jurisdiction')}${bind('place')}
MATCH (place)${in('MEASURES')}${node('series', 'Series')}${bind('series')}
WHERE ${read('series')}.indicator = 'INTERNET_USERS_SHARE'
MATCH (series)${in('IN_SERIES')}${node('reading', 'Reading')}${bind('reading')}
WHERE ${read('reading')}.readingStatus = 'OBSERVED' AND ${read('reading')}.value IS NOT NULL
  AND ${read('reading')}.periodFromEarliest IS NOT NULL AND ${read('reading')}.periodToLatest IS NOT NULL
RETURN reading.id AS reading, ${read('reading')}.periodFromEarliest AS firstDay,
  ${read('reading')}.periodToLatest AS lastDay, ${read('reading')}.value AS share, ${read('reading')}.year AS year
ORDER BY reading
