// Series of adverts on platforms with what makes their frame; doubtful and conflicting readings are left out.   in: $platforms (null: all)   out: platform, series [[metric, unit, population, channels, keywords, places, duration, method], readings [id, first day, last day, adverts]]
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
  MATCH (platform)${in('MEASURES')}${node('series', 'Series')}${bind('series')}
  WITH series, ${read('series')} AS said WHERE said.indicator = 'ADVERTS'
  WITH series, said ORDER BY series.id
  RETURN [
    [said.metric, said.unit, said.population, said.channels, said.keywords, said.placesText, said.durationText, said.method],
    COLLECT {
      MATCH (series)${in('IN_SERIES')}${node('reading', 'Reading')}${bind('reading')}
      WHERE ${read('reading')}.readingStatus = 'OBSERVED' AND ${read('reading')}.value IS NOT NULL
        AND ${read('reading')}.periodFromEarliest IS NOT NULL AND ${read('reading')}.periodToLatest IS NOT NULL
      RETURN [
        reading.id,
        ${read('reading')}.periodFromEarliest,
        ${read('reading')}.periodToLatest,
        ${read('reading')}.value
      ]
    }
  ]
} AS series
ORDER BY platform
