// Records in which a text was found, best first, with the words to rank them by.   in: $questions (index, query), $types (labels), $limit   out: id, keys, titleWords, words
UNWIND $questions AS question
CALL db.index.fulltext.queryNodes(question.index, question.query) YIELD node, score
MATCH ${node('node', 'Node', 'any(label IN labels(node) WHERE label IN $types)')}
WITH DISTINCT node, score
ORDER BY score DESC, node.id
LIMIT toInteger($limit)
RETURN node.id, node.searchKeys, node.searchTitle, node.searchText
