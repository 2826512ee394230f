// Trade rows of a taxon of any rank, a term and a unit, summed for each year, exporter, importer and directness.   in: $name, $below (name and a space), $term, $unit (null: number of specimens), $from, $to (years), $reporter, $limit   out: year, exporter, importer, whether direct, rows, conflicting rows, rows of Appendix N, rows that the reporter reported, sum of these
CALL () {
  MATCH ${node('row', 'TradeRow', 'row.scientificName = $name AND row.term = $term')} RETURN row
  UNION
  MATCH ${node('row', 'TradeRow', 'row.scientificName STARTS WITH $below AND row.term = $term')} RETURN row
  UNION
  MATCH ${node('row', 'TradeRow', 'row.genus = $name AND row.term = $term')} RETURN row
  UNION
  MATCH ${node('row', 'TradeRow', 'row.family = $name AND row.term = $term')} RETURN row
  UNION
  MATCH ${node('row', 'TradeRow', 'row.taxonomicOrder = $name AND row.term = $term')} RETURN row
  UNION
  MATCH ${node('row', 'TradeRow', 'row.taxonomicClass = $name AND row.term = $term')} RETURN row
}
WITH row
WHERE row.year >= $from AND row.year <= $to AND (row.unit = $unit OR ($unit IS NULL AND row.unit IS NULL))
WITH row,
  CASE $reporter WHEN 'IMPORTER' THEN row.importerReportedQuantity ELSE row.exporterReportedQuantity END AS quantity,
  row.rowStatus = 'CONFLICTING' AS isConflicting
ORDER BY row.id
WITH row.year AS year, row.exporter AS exporter, row.importer AS importer,
  row.origin IS NULL OR row.origin = row.exporter AS isDirect,
  count(*) AS rows,
  count(CASE WHEN isConflicting THEN 1 END) AS conflicting,
  count(CASE WHEN row.appendix = 'N' THEN 1 END) AS appendixN,
  count(CASE WHEN NOT isConflicting THEN quantity END) AS reported,
  sum(CASE WHEN NOT isConflicting THEN quantity END) AS quantity
ORDER BY year, exporter, importer, isDirect LIMIT toInteger($limit)
RETURN year, exporter, importer, isDirect, rows, conflicting, appendixN, reported, quantity
