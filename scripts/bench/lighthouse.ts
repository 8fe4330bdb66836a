import { existsSync } from 'node:fs';
import { benchDatabase } from './database';
import { type Figure, NotHere, type Suite } from './figures';
import { startServer } from './server';

const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PAGES = [
  { name: 'landing', path: '/en', performance: 97 },
  { name: 'note', path: '/en/notes/sqs-messages', performance: 97 },
  { name: 'practice', path: '/en/practice', performance: 95 },
];
const CHROMIUM_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-sync',
];

export const lighthouse: Suite = {
  name: 'lighthouse',
  about: 'Lighthouse, mobile, simulated throttling; scores of 0 to 100',
  onlyWhenNamed: true,
  async run() {
    const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
    if (!existsSync(chromium)) throw new NotHere('there is no Chromium: set CHROMIUM to its path');
    const tools = await Promise.all([import('lighthouse'), import('chrome-launcher')]).catch(() => null);
    if (!tools) throw new NotHere('the package lighthouse is not installed');
    const [{ default: measure }, { launch }] = tools;
    const database = benchDatabase();
    const server = await startServer(database);
    const chrome = await launch({ chromePath: chromium, chromeFlags: CHROMIUM_FLAGS });
    const scores = new Map<string, number[]>();
    const speeds: number[] = [];
    try {
      for (let run = 0; run < RUNS; run++) {
        for (const { name, path } of PAGES) {
          const result = await measure(server.origin + path, { port: chrome.port, logLevel: 'error' });
          speeds.push(result?.lhr.environment.benchmarkIndex ?? 0);
          for (const category of CATEGORIES) {
            const score = (result?.lhr.categories[category]?.score ?? 0) * 100;
            const key = `${name}: ${category}`;
            scores.set(key, [...(scores.get(key) ?? []), score]);
          }
        }
      }
    } finally {
      chrome.kill();
      await server.stop();
      database.remove();
    }
    const pages = PAGES.flatMap(({ name, performance }) =>
      CATEGORIES.map((category): Figure => {
        const value = category === 'performance' ? performance : 100;
        const key = `${name}: ${category}`;
        return { name: key, unit: 'of 100', values: scores.get(key) ?? [], goal: { at: 'least', value } };
      }),
    );
    // The processor is slowed four times, however fast it is: performance is worth what this machine was worth.
    return [...pages, { name: 'speed of the machine, by Lighthouse', unit: 'index', values: speeds }];
  },
};
