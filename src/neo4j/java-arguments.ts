import { delimiter, join } from 'node:path';

export type Profile = 'PRODUCT' | 'TEST' | 'BENCH';

/**
 * TEST starts faster and takes less memory, but compiles less: wrong for lasting load and for measuring.
 * BENCH has the memory that performance is stated for: a heap of one size, and a page cache beside it.
 */
const PROFILE_FLAGS: Record<Profile, readonly string[]> = {
  PRODUCT: ['-Xms256m', '-Xmx512m', '-XX:+UseG1GC'],
  TEST: ['-Xms128m', '-Xmx384m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
  BENCH: ['-Xms3g', '-Xmx3g', '-XX:+UseG1GC'],
};

export const ENTRY_POINT = 'org.neo4j.server.CommunityEntryPoint';

/** What Neo4j needs to be let into of the Java that runs it. */
export const MODULE_FLAGS: readonly string[] = [
  '--add-opens=java.base/java.nio=ALL-UNNAMED',
  '--add-opens=java.base/java.io=ALL-UNNAMED',
  '--add-opens=java.base/sun.nio.ch=ALL-UNNAMED',
  '--enable-native-access=ALL-UNNAMED',
];

export function javaArguments(profile: Profile, home: string, jars: string): string[] {
  return [
    ...PROFILE_FLAGS[profile],
    '-XX:+ExitOnOutOfMemoryError',
    '-XX:-OmitStackTraceInFastThrow',
    '-Dfile.encoding=UTF-8',
    '-Djdk.nio.maxCachedBufferSize=1024',
    '-Dio.netty.tryReflectionSetAccessible=true',
    '-Dlog4j2.disable.jmx=true',
    ...MODULE_FLAGS,
    '-cp',
    // Java itself expands the asterisks.
    [join(jars, '*'), join(home, 'plugins', '*')].join(delimiter),
    ENTRY_POINT,
    homeArgument(home),
    `--config-dir=${join(home, 'conf')}`,
    '--console-mode',
  ];
}

/** By this argument a running server is recognised as the one of this home. */
export function homeArgument(home: string): string {
  return `--home-dir=${home}`;
}
