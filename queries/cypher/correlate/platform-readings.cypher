// Worldwide users of a platform, by year.   in: $platform, $from, $to (years)   out: frame, readings [id, year, value, n, denominator, status]
MATCH ${node('platform', 'Platform', 'platform.id = $platform')}${bind('platform')}
MATCH (platform)${in('MEASURES_USERS_OF')}${node('series', 'Series')}${bind('series')}
WHERE ${read('series')}.indicator = 'PLATFORM_USERS'
RETURN ${read('series')}.frameKey AS frame,
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
