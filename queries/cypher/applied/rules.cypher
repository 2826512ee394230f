// Rules of some platforms, and where no platform is asked about those that name the place, by id.   in: $place, $platforms, $isAnyPlatform, $line (a taxon and the groups above it; empty: any), $first   out: rule, verification, places, taxa, announced [EDTF, first day, last day], period [EDTF, first and last day of its beginning, of its end, end status]
MATCH ${node('rule', 'PlatformPolicy')}${bind('rule')}
WITH rule, ${read('rule')} AS said,
COLLECT {
  MATCH (rule)${out('SET_FOR')}${node('platform', 'Platform', 'platform.id IN $platforms')}${bind('platform')}
  RETURN platform.id
} AS platforms,
COLLECT {
  MATCH (rule)${out('HOLDS_IN')}${node('place', 'Jurisdiction')}${bind('place')}
  RETURN place.id ORDER BY place.id
} AS places
WHERE size(platforms) > 0 OR ($isAnyPlatform AND $place IN places)
WITH rule, said, places, COLLECT {
  MATCH (rule)${out('COVERS')}${node('taxon', 'Taxon')}${bind('taxon')}
  RETURN taxon.id ORDER BY taxon.id
} AS taxa
WHERE size($line) = 0 OR size(taxa) = 0 OR any(taxon IN taxa WHERE taxon IN $line)
RETURN rule.id AS rule,
said.verification AS verification,
places,
taxa,
[said.announcedOn, said.announcedOnEarliest, said.announcedOnLatest] AS announced,
[
  said.period,
  said.periodFromEarliest,
  said.periodFromLatest,
  said.periodToEarliest,
  said.periodToLatest,
  said.periodEndStatus
] AS period
ORDER BY rule LIMIT toInteger($first)
