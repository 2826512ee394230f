// The place asked about, and whether the platform asked about is held.   in: $place, $platform (empty: none asked)   out: place, whether it is a Party, the Party that it depends on, entry into force of the Convention [EDTF, first day, last day], whether the platform is held
MATCH ${node('place', 'Jurisdiction', 'place.id = $place')}${bind('place')}
RETURN place.id AS place,
${is('place', 'Party')} AS isParty,
COLLECT {
  MATCH (place)${out('DEPENDS_ON')}${node('party', 'Party')}${bind('party')}
  RETURN party.id ORDER BY party.id
}[0] AS dependsOn,
[
  ${read('place')}.entryIntoForce,
  ${read('place')}.entryIntoForceEarliest,
  ${read('place')}.entryIntoForceLatest
] AS convention,
$platform = '' OR EXISTS {
  MATCH ${node('platform', 'Platform', 'platform.id = $platform')}${bind('platform')}
} AS isPlatformHeld
