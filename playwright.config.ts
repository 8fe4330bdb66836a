import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig, devices } from '@playwright/test';
import { CLIENT } from './tests/support/identity-provider';

const port = Number(process.env.E2E_PORT ?? 3210);
// A provider of sign-ins listens there while its tests run, and the workers are told where.
const providerPort = port + 1;
process.env.E2E_PROVIDER_PORT = String(providerPort);
const providerURL = `http://127.0.0.1:${providerPort}`;
const baseURL = `http://127.0.0.1:${port}`;
// Set in the first process and inherited by the workers: one fresh data folder per run.
process.env.E2E_DATA ??= mkdtempSync(join(tmpdir(), 'redrive-e2e-'));

const CHROMIUM = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];
const executablePath = CHROMIUM.find((file) => file && existsSync(file));

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test has visitors of its own; with more workers than this a page waits longer than it is waited for.
  workers: 2,
  retries: 0,
  // Far above what anything takes on an idle machine; a busy one must not fail for it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    locale: 'ko-KR',
    timezoneId: 'Asia/Seoul',
    screenshot: 'only-on-failure',
    // Recording takes as long as the tests themselves; `--trace retain-on-failure` asks for it.
    trace: 'off',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: 'node scripts/start.mjs',
    url: `${baseURL}/healthz`,
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      REDRIVE_DATA: process.env.E2E_DATA,
      DATABASE_URL: '',
      FIRST_ADMIN_EMAIL: 'admin@example.com',
      // Each test names the address it comes from.
      TRUST_PROXY: '1',
      GITHUB_URL: providerURL,
      GITHUB_ID: CLIENT.id,
      GITHUB_SECRET: CLIENT.secret,
      OIDC_ISSUER: providerURL,
      OIDC_ID: CLIENT.id,
      OIDC_SECRET: CLIENT.secret,
      LOG_LEVEL: 'warn',
    },
  },
});
