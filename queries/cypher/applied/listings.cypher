// Listings of a taxon or of a group above it, by id.   in: $line (a taxon and the groups above it; empty: all listings), $first   out: listing, Appendix, verification, taxa, seen [EDTF, first day, last day], period [EDTF, first and last day of its beginning, of its end, end status]
MATCH ${node('listing', 'Listing')}${bind('listing')}
WITH listing, ${read('listing')} AS said, COLLECT {
  MATCH (listing)${out('LISTS')}${node('taxon', 'Taxon')}${bind('taxon')}
  RETURN taxon.id ORDER BY taxon.id
} AS taxa
WHERE size($line) = 0 OR any(taxon IN taxa WHERE taxon IN $line)
RETURN listing.id AS listing,
said.appendix AS appendix,
said.verification AS verification,
taxa,
[said.snapshotOn, said.snapshotOnEarliest, said.snapshotOnLatest] AS seen,
[
  said.period,
  said.periodFromEarliest,
  said.periodFromLatest,
  said.periodToEarliest,
  said.periodToLatest,
  said.periodEndStatus
] AS period
ORDER BY listing LIMIT toInteger($first)
