// The platforms asked about: one, those of a channel, or else those that a record shows in the place, by id.   in: $place, $platform (empty: none asked), $channel (empty: none asked)   out: platform
MATCH ${node('platform', 'Platform', '($platform = "" OR platform.id = $platform)')}${bind('platform')}
WITH platform, ${read('platform')}.channel AS channel, COLLECT {
  MATCH (platform)${in('PRESENCE_OF')}${node('presence', 'PlatformPresence')}${bind('presence')}
  MATCH (presence)${out('PRESENT_IN')}${node('there', 'Jurisdiction', 'there.id = $place')}${bind('there')}
  RETURN presence.id LIMIT 1
} AS presences
WHERE CASE
  WHEN $channel <> '' THEN channel = $channel
  ELSE $platform <> '' OR size(presences) > 0
END
RETURN platform.id AS platform
ORDER BY platform
