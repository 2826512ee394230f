// Monthly active users of platforms; doubtful and conflicting readings are left out.   in: $platforms (null: all)   out: platform, readings [id, first day, last day, users, year]
CALL () {
  WITH 1 AS every WHERE $platforms IS NULL
  MATCH ${node('platform', 'Platform')}${bind('platform')}
  RETURN platform
  UNION
  UNWIND $platforms AS id
  MATCH ${node('platform', 'Platform', 'platform.id = id')}${bind('platform')}
  RETURN platform
}
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
