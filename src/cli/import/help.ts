import { IMPORT_KINDS } from '../../data/import/kinds/kinds.js';

/** What `import --help` says below the options. */
export const HELP = `
Kinds:
${IMPORT_KINDS.map(({ name, description }) => `  ${name.padEnd(16)} ${description}`).join('\n')}

  or the type of records, as their ids begin: platform, legislation-change, trade-route, … A file of them is
  a table whose columns are id and the fields, as title.en and citations.1.source, or JSON Lines. "pangolink
  template <type>" makes one; a wrong name shows all types. Every record cites a source, in its row or by
  --source. At most 5,000 records go in by one file.

A table of somebody else is read by a mapping, a small YAML file that was reviewed:
  type: platform-policy
  source: source:traffic-2020-10-23
  reviewedBy: name and office
  id: "platform-policy:list-{No.}"
  columns: { Name: title.en, Rule: rule, Site: platforms, Since: period.from }
  leftOut: [Remarks]
  constants: { policyKind: PROHIBITION }

Names of private persons are not allowed, and no machine can tell them. A row in which something looks like
a handle, a number or an address of one is not taken but waits: it is listed in <file>.waiting.csv. Write
take or leave in its last column and give that file by --decisions, with the same command.

A release, as "pangolink export --release" writes it, goes into an empty home, before its first start. The
file is proved before anything is written: one that is damaged, cut off, of a newer version or of something
else is refused. Until the last of it is in and both audit chains hold, the home cannot be started; the same
command begins such a load anew. API keys are not in it.

Ends with 0 when everything went in or was there already, 1 when that could not be done, 2 when a file or
what was said of it is refused and nothing of it is taken, 3 when a release should go into a home on which
Pangolink runs, 5 when rows were refused or wait and the rest went in, 130 when interrupted. The same command
again is safe at any time, and goes on where it was cut short.

Examples:
  $ pangolink import mike-carcasses carcasses.csv --preview
  $ pangolink import internet-use API_IT.NET.USER.ZS.csv --edition 2026-06-01
  $ pangolink import rhino-poaching rhinos.csv --strict --json
  $ pangolink import platform-policy rules.csv --source source:traffic-2020-10-23
  $ pangolink import platform-policy rules.csv --decisions rules.csv.waiting.csv
  $ PANGOLINK_HOME=/srv/new pangolink import --release pangolink.jsonl.gz`;
