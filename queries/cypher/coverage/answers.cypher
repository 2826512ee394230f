// What Parties sent under a Notification; what was withdrawn is no answer.   in: $notification   out: submission, party, status, nil return, received [EDTF, first day, last day], duties
MATCH ${node('round', 'CitesDocument', 'round.id = $notification')}${bind('round')}
MATCH (round)${in('SENT_UNDER')}${node('submission', 'Submission')}${bind('submission')}
MATCH (submission)${out('SENT_BY')}${node('party', 'Party')}${bind('party')}
WITH submission, party, ${read('submission')} AS said
WHERE said.status <> 'WITHDRAWN'
RETURN submission.id AS submission,
party.id AS party,
said.status AS status,
said.nilReturn AS nilReturn,
[said.receivedOn, said.receivedOnEarliest, said.receivedOnLatest] AS received,
COLLECT {
  MATCH (submission)${out('ANSWERS')}${node('duty', 'Duty')}${bind('duty')}
  RETURN duty.id ORDER BY duty.id
} AS duties
ORDER BY submission
