// Which of some records came in with a submission that does not name its submitter, as far as the viewer may see that.   in: $ids   out: id
MATCH ${record('part', 'part.id IN $ids')}
MATCH (part)${in('CONTAINS|SUPPLIES')}${node('submission', 'Submission', 'submission.naming = "UNNAMED"')}${bind('submission')}
RETURN DISTINCT part.id
