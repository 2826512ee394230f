// Laws that say that they apply in a place or that it, its Party or the Union enacted, by id.   in: $place, $makers, $line (a taxon and the groups above it; empty: any), $first   out: law, form, verification, makers, scope, taxa, dates [adopted, published, in force, enforced, repealed, each EDTF, first day, last day]
MATCH ${node('law', 'LegislationChange')}${bind('law')}
WITH law, ${read('law')} AS said,
COLLECT {
  MATCH (law)${out('ENACTED_BY')}${node('maker', 'Jurisdiction')}${bind('maker')}
  RETURN maker.id ORDER BY maker.id
} AS makers,
COLLECT {
  MATCH (law)${out('APPLIES_IN')}${node('place', 'Jurisdiction')}${bind('place')}
  RETURN place.id ORDER BY place.id
} AS scope
WHERE $place IN scope OR any(maker IN makers WHERE maker IN $makers)
WITH law, said, makers, scope, COLLECT {
  MATCH (law)${out('COVERS')}${node('taxon', 'Taxon')}${bind('taxon')}
  RETURN taxon.id ORDER BY taxon.id
} AS taxa
WHERE size($line) = 0 OR size(taxa) = 0 OR any(taxon IN taxa WHERE taxon IN $line)
RETURN law.id AS law,
said.legalForm AS form,
said.verification AS verification,
makers,
scope,
taxa,
[
  [said.adoptedOn, said.adoptedOnEarliest, said.adoptedOnLatest],
  [said.publishedOn, said.publishedOnEarliest, said.publishedOnLatest],
  [said.inForceFrom, said.inForceFromEarliest, said.inForceFromLatest],
  [said.enforcedFrom, said.enforcedFromEarliest, said.enforcedFromLatest],
  [said.repealedOn, said.repealedOnEarliest, said.repealedOnLatest]
] AS dates
ORDER BY law LIMIT toInteger($first)
