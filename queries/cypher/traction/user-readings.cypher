// Monthly active users of platforms; doubtful and conflicting readings are left out.   in: $platforms (null: all)   out: platform, readings [id, first day, last day, users, year]
MATCH ${node('platform', 'Platform', '($platforms IS NULL OR platform.id IN $platforms)')}${bind('platform')}
RETURN platform.id AS platform, COLLECT {
  MATCH (platform)${in('MEASURES_USERS_OF')}${node('series', 'Series')}${bind('series')}
  MATCH (series)${in('IN_SERIES')}${node('reading', 'Reading')}${bind('reading')}
  WHERE ${read('reading')}.readingStatus = 'OBSERVED' AND ${read('reading')}.value IS NOT NULL
    AND ${read('reading')}.periodFromEarliest IS NOT NULL AND ${read('reading')}.periodToLatest IS NOT NULL
  RETURN [
    reading.id,
    ${read('reading')}.periodFromEarliest,
    ${read('reading')}.periodToLatest,
    ${read('reading')}.value,
    ${read('reading')}.year
  ]
} AS readings
ORDER BY platform
