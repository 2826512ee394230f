// Claims that a platform committed to a code of conduct, by id.   in: $first, $after (null: from the beginning)   out: adherence
MATCH ${node('adherence', 'Adherence', '($after IS NULL OR adherence.id > $after)')}${bind('adherence')}
WHERE EXISTS { MATCH (adherence)${out('COMMITS')}${node('platform', 'Platform')}${bind('platform')} }
RETURN adherence.id AS adherence
ORDER BY adherence LIMIT toInteger($first)
