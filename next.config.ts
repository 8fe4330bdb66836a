import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

const config: NextConfig = {
  reactCompiler: true,
  poweredByHeader: false,
  // What a browser keeps of one build is dropped for the next.
  env: { REDRIVE_BUILD: Date.now().toString(36) },
  serverExternalPackages: ['better-sqlite3', '@libsql/client', 'libsql', '@node-rs/argon2', 'pino', 'shiki'],
  outputFileTracingExcludes: { '*': ['data/**'] },
  ...(process.env.REDRIVE_STANDALONE === '1' && { output: 'standalone' as const }),
};

export default createNextIntlPlugin('./server/i18n/request.ts')(config);
