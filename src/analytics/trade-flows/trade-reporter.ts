import { registerEnumType } from 'type-graphql';

export enum TradeReporter {
  IMPORTER = 'IMPORTER',
  EXPORTER = 'EXPORTER',
}

registerEnumType(TradeReporter, {
  name: 'TradeReporter',
  description:
    'Whose report a quantity comes from. The two are never added, averaged or set off against each other.',
  valuesConfig: {
    IMPORTER: { description: 'What importers reported.' },
    EXPORTER: { description: 'What exporters and re-exporters reported.' },
  },
});
