// A Notification with its own invitation and the duties to which it invites answers.   in: $notification   out: notification, [first day of issue, last day], day on which its register was complete, own paragraphs [force, first day, last day], duties [duty, paragraph, force, first day, last day]
MATCH ${node('round', 'CitesDocument', 'round.id = $notification')}${bind('round')}
WHERE ${read('round')}.documentKind = 'NOTIFICATION'
RETURN round.id AS round,
[${read('round')}.issuedOnEarliest, ${read('round')}.issuedOnLatest] AS issued,
${read('round')}.registerCompletedOn AS completed,
COLLECT {
  MATCH (round)${in('STANDS_IN')}${node('own', 'Duty')}${bind('own')}
  RETURN [${read('own')}.force, ${read('own')}.deadlineEarliest, ${read('own')}.deadlineLatest]
} AS own,
COLLECT {
  MATCH (round)${in('INVITED_BY')}${node('duty', 'Duty')}${bind('duty')}
  RETURN [
    duty.id,
    ${read('duty')}.paragraph,
    ${read('duty')}.force,
    ${read('duty')}.deadlineEarliest,
    ${read('duty')}.deadlineLatest
  ]
} AS duties
