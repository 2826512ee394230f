// Where and when sources show platforms operating in one place.   in: $jurisdiction, $platforms (null: all)   out: platform, presence, first day, last day, whether it is cited
MATCH ${node('place', 'Jurisdiction', 'place.id = $jurisdiction')}${bind('place')}
MATCH (place)${in('PRESENT_IN')}${node('presence', 'PlatformPresence')}${bind('presence')}
MATCH (presence)${out('PRESENCE_OF')}${node('platform', 'Platform', '($platforms IS NULL OR platform.id IN $platforms)')}${bind('platform')}
RETURN platform.id AS platform, presence.id AS presence,
  ${read('presence')}.periodFromEarliest AS firstDay,
  CASE ${read('presence')}.periodEndStatus
    WHEN 'ONGOING' THEN null
    ELSE coalesce(${read('presence')}.periodToLatest, ${read('presence')}.periodFromLatest)
  END AS lastDay,
  EXISTS { MATCH (presence)${out('CITES')}${node('source', 'Source')}${bind('source')} } AS isCited
ORDER BY presence
