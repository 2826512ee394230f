// Where platforms are shown to operate, and the taxa that records name together with them.   in: $platforms (null: all)   out: platform, places [record, first and last day that it may begin on, jurisdiction], taxa [record, the same two days, taxon, rank, groups above]
CALL () {
  WITH 1 AS every WHERE $platforms IS NULL
  MATCH ${node('platform', 'Platform')}${bind('platform')}
  RETURN platform
  UNION
  UNWIND $platforms AS id
  MATCH ${node('platform', 'Platform', 'platform.id = id')}${bind('platform')}
  RETURN platform
}
RETURN platform.id AS platform,
COLLECT {
  MATCH (platform)${in('PRESENCE_OF')}${node('presence', 'PlatformPresence')}${bind('presence')}
  MATCH (presence)${out('PRESENT_IN')}${node('place', 'Jurisdiction')}${bind('place')}
  WITH presence, place, ${read('presence')}.periodFromEarliest AS firstDay, ${read('presence')}.periodFromLatest AS lastDay
  ORDER BY presence.id, place.id
  RETURN [presence.id, firstDay, lastDay, place.id]
} AS places,
COLLECT {
  CALL (platform) {
    MATCH (platform)${in('INVOLVES')}${node('record', 'Finding|Study|TradeAssessment|DomesticMeasure')}${bind('record')}
    RETURN record,
      coalesce(${read('record')}.announcedOnEarliest, ${read('record')}.periodFromEarliest) AS firstDay,
      coalesce(${read('record')}.announcedOnLatest, ${read('record')}.periodFromLatest) AS lastDay
    UNION
    MATCH (platform)${in('SET_FOR')}${node('record', 'PlatformPolicy')}${bind('record')}
    RETURN record,
      coalesce(${read('record')}.announcedOnEarliest, ${read('record')}.periodFromEarliest) AS firstDay,
      coalesce(${read('record')}.announcedOnLatest, ${read('record')}.periodFromLatest) AS lastDay
  }
  MATCH (record)${out('COVERS')}${node('taxon', 'Taxon')}${bind('taxon')}
  WITH record, firstDay, lastDay, taxon, ${read('taxon')}.rank AS rank ORDER BY record.id, taxon.id
  RETURN [record.id, firstDay, lastDay, taxon.id, rank, COLLECT {
    MATCH (taxon) ((below)${out('CLASSED_UNDER')}${passed('above', 'Taxon')}){1,9} (top)
    RETURN top.id
  }]
} AS taxa
