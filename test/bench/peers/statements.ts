/*
 * Statements of the questions that no chain of relations answers: what a good engineer writes by hand.
 * All peers ask them: the hand-written one and the one with DataLoader as they stand, @neo4j/graphql
 * as `@cypher`.
 */

/**
 * Text in names and in what else records say, by beginnings of words, on the full-text index of the
 * store: `$text`, `$first`.
 */
export const SEARCH = `
WITH reduce(query = '', word IN split(toLower($text), ' ') | query + ' ' + word + '*') AS words
CALL db.index.fulltext.queryNodes('search_PUBLIC', 'searchText:(' + words + ')', {limit: toInteger($first)})
YIELD node
WITH node, [label IN labels(node) WHERE label <> 'Entity' AND NOT label STARTS WITH 'Searchable'][0] AS type
`;

/**
 * Route changes that began within months after the users of a platform first reached a level, in a
 * place where a presence shows the platform: `$platform`, `$atLeast`, `$fromMonths`, `$toMonths`. A key
 * holds both days and the id of a reading, so that the least key is the first reading. Months are
 * twelfths of a mean year. Labels stand only where a relation leads to nodes of several.
 */
export const TRACE = `
MATCH (p:Platform {id: $platform})
CALL (p) {
  MATCH (p)<-[:MEASURES_USERS_OF]-()<-[:IN_SERIES]-(r:Reading)
  WHERE r.readingStatus = 'OBSERVED' AND r.value IS NOT NULL
    AND r.periodFromEarliest IS NOT NULL AND r.periodToLatest IS NOT NULL
  WITH r.periodToLatest AS to, r.value AS value,
    r.periodFromEarliest + ' ' + r.periodToLatest + ' ' + r.id AS key
  WITH max(to) AS lastDay, min(CASE WHEN value >= $atLeast THEN key END) AS met, collect(key) AS keys
  WHERE met IS NOT NULL
  RETURN lastDay, date(substring(met, 11, 10)) AS latest,
    reduce(last = null, key IN keys |
      CASE WHEN key < met AND (last IS NULL OR key > last) THEN key ELSE last END) AS before
}
WITH p, lastDay, latest, date(left(before, 10)) AS earliest
WITH p, lastDay, latest, earliest,
  toString(latest + duration({days: toInteger(floor($toMonths * 30.4375))})) AS lastBegin,
  toString(earliest + duration({days: toInteger(ceil($fromMonths * 30.4375))})) AS firstBegin
MATCH (p)<-[:PRESENCE_OF]-(presence)-[:PRESENT_IN]->(place)
WITH latest, earliest, lastDay, lastBegin, firstBegin, place,
  min(CASE
    WHEN presence.periodFromEarliest IS NULL OR presence.periodFromLatest IS NULL THEN ''
    ELSE presence.periodFromEarliest
  END) AS since
CALL (place) {
  MATCH (place)<-[:PLACED_IN]-(c:RouteChange) RETURN c
  UNION ALL
  MATCH (place)<-[:LEADS_THROUGH]-()<-[:CHANGED_FROM|CHANGED_TO]-(c) RETURN c
}
WITH c, latest, earliest, lastDay, lastBegin, firstBegin, since
WHERE c.observedPeriodFromEarliest <= lastBegin AND c.observedPeriodFromEarliest <= lastDay
  AND (firstBegin IS NULL OR c.observedPeriodFromLatest >= firstBegin)
  AND c.observedPeriodFromLatest IS NOT NULL AND c.nature <> 'FORECAST'
  AND (c.observedPeriodToEarliest IS NULL OR c.observedPeriodToLatest IS NULL
    OR since <= c.observedPeriodToLatest)
WITH DISTINCT c, latest, earliest
WITH c, latest, earliest, [(c)<-[:EXPLAINS]-(a) | a.causeKind] AS causes
WHERE size(causes) = 0 OR 'PLATFORM' IN causes
WITH c.id AS id,
  duration.inDays(latest, date(c.observedPeriodFromEarliest)).days / 30.4375 AS atLeast,
  duration.inDays(earliest, date(c.observedPeriodFromLatest)).days / 30.4375 AS atMost
ORDER BY id
WITH id, round(atLeast * 10) / 10 AS atLeastMonths, round(atMost * 10) / 10 AS atMostMonths
`;

/**
 * Rows of a taxon of any rank by year: `$taxon`, `$term`, `$unit` ('' for numbers of specimens),
 * `$fromYear`, `$toYear`, as importers reported. Rows in conflict are counted and add nothing.
 */
export const YEARLY = `
CALL () {
  MATCH (r:TradeRow) WHERE r.scientificName = $taxon AND r.term = $term RETURN r
  UNION
  MATCH (r:TradeRow) WHERE r.scientificName STARTS WITH $taxon + ' ' AND r.term = $term RETURN r
  UNION
  MATCH (r:TradeRow) WHERE r.genus = $taxon AND r.term = $term RETURN r
  UNION
  MATCH (r:TradeRow) WHERE r.family = $taxon AND r.term = $term RETURN r
  UNION
  MATCH (r:TradeRow) WHERE r.taxonomicOrder = $taxon AND r.term = $term RETURN r
  UNION
  MATCH (r:TradeRow) WHERE r.taxonomicClass = $taxon AND r.term = $term RETURN r
}
WITH r WHERE r.year >= $fromYear AND r.year <= $toYear AND coalesce(r.unit, '') = $unit
WITH r.year AS year, r.appendix = 'N' AS isN, r.rowStatus = 'CONFLICTING' AS isConflicting,
  r.origin IS NULL OR r.origin = r.exporter AS isDirect, r.importerReportedQuantity AS quantity
WITH year,
  count(CASE WHEN isDirect THEN 1 END) AS directRows,
  count(CASE WHEN NOT isDirect THEN 1 END) AS reExportRows,
  count(CASE WHEN isDirect AND NOT isConflicting THEN quantity END) AS directReported,
  sum(CASE WHEN isDirect AND NOT isConflicting THEN quantity END) AS directQuantity,
  count(CASE WHEN NOT isDirect AND NOT isConflicting THEN quantity END) AS reExportReported,
  sum(CASE WHEN NOT isDirect AND NOT isConflicting THEN quantity END) AS reExportQuantity,
  count(CASE WHEN isN THEN 1 END) AS appendixN,
  count(CASE WHEN isConflicting THEN 1 END) AS conflicting
ORDER BY year
`;
