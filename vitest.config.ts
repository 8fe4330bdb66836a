import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const elsewhere = ['tests/e2e/**', 'tests/bench/**', '**/node_modules/**', '.next/**'];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: `${root}tests/support/server-only.ts` },
    ],
  },
  test: {
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // By default a core is left idle; with two cores that is half of them.
    maxWorkers: '100%',
    setupFiles: ['tests/support/property-seed.ts'],
    projects: [
      {
        // One load of the modules serves all these files: none mocks a module or leaves anything behind.
        extends: true,
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ['tests/server/**', ...elsewhere],
        },
      },
      {
        // Whatever may open a database: migrated ones are made once, before the first of these files.
        extends: true,
        test: {
          name: 'server',
          include: ['tests/server/**/*.test.ts'],
          exclude: elsewhere,
          globalSetup: ['tests/support/database-setup.ts'],
        },
      },
    ],
  },
});
