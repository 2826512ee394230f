/**
 * The arrows of the house: main > cli, app > api > domain, analytics, workflow > graph > neo4j-driver.
 * @type {import('dependency-cruiser').IConfiguration}
 */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment:
        'Only declared types may meet in a circle: an edge has two ends, and thunks make it safe.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { pathNot: '\\.type\\.ts$' } },
    },
    {
      name: 'graph-knows-no-domain',
      severity: 'error',
      from: { path: '^src/graph' },
      to: { path: '^src/', pathNot: '^src/graph' },
    },
    {
      name: 'only-graph-speaks-to-the-driver',
      comment: 'The managed server uses it for one thing: to see that the server answers.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(graph/|neo4j/readiness)' },
      to: { path: 'node_modules/neo4j-driver' },
    },
    {
      name: 'managed-server-stands-alone',
      severity: 'error',
      from: { path: '^src/neo4j' },
      to: { path: '^src/', pathNot: '^src/neo4j' },
    },
    {
      name: 'domain-sees-graph-only',
      severity: 'error',
      from: { path: '^src/(domain|access)' },
      to: { path: '^src/', pathNot: '^src/(domain|access|graph)' },
    },
    {
      name: 'analytics-sees-domain-and-graph',
      severity: 'error',
      from: { path: '^src/analytics' },
      to: { path: '^src/', pathNot: '^src/(analytics|domain|access|graph)' },
    },
    {
      name: 'workflow-sees-domain-access-and-graph',
      severity: 'error',
      from: { path: '^src/workflow' },
      to: { path: '^src/', pathNot: '^src/(workflow|domain|access|graph)' },
    },
    {
      name: 'data-sees-domain-and-graph',
      severity: 'error',
      from: { path: '^src/data' },
      to: { path: '^src/', pathNot: '^src/(data|domain|access|graph)' },
    },
    {
      name: 'api-sees-no-edge-of-the-process',
      severity: 'error',
      from: { path: '^src/api' },
      to: { path: '^src/(main|app|cli|neo4j|data|portal)' },
    },
    {
      name: 'portal-browser-sees-no-server-code',
      severity: 'error',
      from: { path: '^src/portal/browser' },
      to: { path: '^src/', pathNot: '^src/portal/browser' },
    },
    {
      name: 'server-sees-no-browser-code',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/portal/browser' },
      to: { path: '^src/portal/browser' },
    },
    {
      name: 'nobody-imports-main',
      severity: 'error',
      from: { pathNot: '^src/pangolink\.js$' },
      to: { path: '^src/main' },
    },
    {
      name: 'src-never-imports-test',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^test' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src',
        pathNot: '\\.d\\.ts$|^src/(main\\.ts|api/print-schema\\.ts|portal/)',
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The systems that the benchmark compares with are packages of their own.
    exclude: { path: '^test/bench/peers' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
