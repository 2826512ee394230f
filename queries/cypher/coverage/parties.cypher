// All Parties, by code.   in: –   out: party, code, first and last day on which the Convention may have entered into force
MATCH ${node('party', 'Party')}${bind('party')}
RETURN party.id AS party,
${read('party')}.code AS code,
${read('party')}.entryIntoForceEarliest AS earliest,
${read('party')}.entryIntoForceLatest AS latest
ORDER BY code, party
