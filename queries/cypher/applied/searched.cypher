// How many records of each kind there are to look through.   in: –   out: kind, records
UNWIND [
  ['Adherence', COUNT { MATCH ${node('adherence', 'Adherence')}${bind('adherence')} }],
  ['DomesticMeasure', COUNT { MATCH ${node('measure', 'DomesticMeasure')}${bind('measure')} }],
  ['LegislationChange', COUNT { MATCH ${node('law', 'LegislationChange')}${bind('law')} }],
  ['Listing', COUNT { MATCH ${node('listing', 'Listing')}${bind('listing')} }],
  ['PlatformPolicy', COUNT { MATCH ${node('rule', 'PlatformPolicy')}${bind('rule')} }],
  ['PlatformPresence', COUNT { MATCH ${node('presence', 'PlatformPresence')}${bind('presence')} }]
] AS kept
RETURN kept[0] AS kind, kept[1] AS records
ORDER BY kind
