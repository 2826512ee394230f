// Commitments of some platforms or of the firms that operate them, by id.   in: $platforms, $first   out: adherence, verification, whether a platform itself is committed, seen [EDTF, first day, last day], period [EDTF, first and last day of its beginning, of its end, end status]
MATCH ${node('adherence', 'Adherence')}${bind('adherence')}
WITH adherence, ${read('adherence')} AS said,
COLLECT {
  MATCH (adherence)${out('COMMITS')}${node('platform', 'Platform', 'platform.id IN $platforms')}${bind('platform')}
  RETURN platform.id
} AS platforms,
COLLECT {
  MATCH (adherence)${out('COMMITS')}${node('firm', 'Organisation')}${bind('firm')}
  MATCH (firm)${in('OPERATED_BY')}${node('operated', 'Platform', 'operated.id IN $platforms')}${bind('operated')}
  RETURN operated.id
} AS operated
WHERE size(platforms) + size(operated) > 0
RETURN adherence.id AS adherence,
said.verification AS verification,
size(platforms) > 0 AS isOfPlatform,
[said.lastConfirmedOn, said.lastConfirmedOnEarliest, said.lastConfirmedOnLatest] AS seen,
[
  said.period,
  said.periodFromEarliest,
  said.periodFromLatest,
  said.periodToEarliest,
  said.periodToLatest,
  said.periodEndStatus
] AS period
ORDER BY adherence LIMIT toInteger($first)
