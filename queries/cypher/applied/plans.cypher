// Plans of policy of a place, by id.   in: $place, $line (a taxon and the groups above it; empty: any), $first   out: plan, verification, taxa, announced [EDTF, first day, last day], period [EDTF, first and last day of its beginning, of its end, end status]
MATCH ${node('plan', 'DomesticMeasure')}${bind('plan')}
WITH plan, ${read('plan')} AS said
WHERE said.measureKind = 'POLICY_PLAN' AND EXISTS {
  MATCH (plan)${out('TAKEN_BY')}${node('place', 'Jurisdiction', 'place.id = $place')}${bind('place')}
}
WITH plan, said, COLLECT {
  MATCH (plan)${out('COVERS')}${node('taxon', 'Taxon')}${bind('taxon')}
  RETURN taxon.id ORDER BY taxon.id
} AS taxa
WHERE size($line) = 0 OR size(taxa) = 0 OR any(taxon IN taxa WHERE taxon IN $line)
RETURN plan.id AS plan,
said.verification AS verification,
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
ORDER BY plan LIMIT toInteger($first)
