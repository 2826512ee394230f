// What some codes of the CITES lists stand for.   in: $codes   out: code, id, status, last day on which the Convention may have entered into force for it
MATCH ${node('place', 'Jurisdiction')}${bind('place')}
WHERE ${read('place')}.code IN $codes
RETURN ${read('place')}.code AS code, place.id AS id, ${read('place')}.jurisdictionStatus AS status,
${read('place')}.entryIntoForceLatest AS inForceBy
ORDER BY code, id
