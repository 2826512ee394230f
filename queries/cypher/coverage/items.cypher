// What anybody sent under a Notification, and when it was first seen published; no drafts, nothing withdrawn.   in: $notification   out: submission, kind of its submitter, status, access, received [first day, last day], first instant at which it stood published
MATCH ${node('round', 'CitesDocument', 'round.id = $notification')}${bind('round')}
MATCH (round)${in('SENT_UNDER')}${node('submission', 'Submission')}${bind('submission')}
WITH submission, ${read('submission')} AS said
WHERE NOT said.status IN ['DRAFT', 'WITHDRAWN']
RETURN submission.id AS submission,
said.submitterKind AS kind,
said.status AS status,
said.access AS access,
[said.receivedOnEarliest, said.receivedOnLatest] AS received,
COLLECT {
  MATCH ${states('state', 'submission')}
  WHERE state.status = 'PUBLISHED'
  RETURN state.recordedFrom ORDER BY state.recordedFrom LIMIT 1
}[0] AS published
ORDER BY submission
