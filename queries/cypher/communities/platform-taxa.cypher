// Platforms with the taxa that records name together with them.   in: $first   out: platform, taxa [taxon, rank]
MATCH ${node('platform', 'Platform')}${bind('platform')}
WITH platform ORDER BY platform.id LIMIT toInteger($first)
RETURN platform.id AS platform,
COLLECT {
  CALL (platform) {
    MATCH (platform)${in('INVOLVES')}${node('record', 'Finding|Study|TradeAssessment|DomesticMeasure')}${bind('record')}
    RETURN record
    UNION
    MATCH (platform)${in('SET_FOR')}${node('record', 'PlatformPolicy')}${bind('record')}
    RETURN record
  }
  MATCH (record)${out('COVERS')}${node('taxon', 'Taxon')}${bind('taxon')}
  WITH DISTINCT taxon.id AS id, ${read('taxon')}.rank AS rank ORDER BY id
  RETURN [id, rank]
} AS taxa
ORDER BY platform
