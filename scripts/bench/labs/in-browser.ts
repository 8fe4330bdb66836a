import { existsSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Lab } from '@/core/labs/lab';
import words from '../../../content/locales/en/labs.json' with { type: 'json' };
import { benchDatabase } from '../database';
import { type Figure, NotHere } from '../figures';
import { startServer } from '../server';
import { FULL_LAB, fullState, queueUrl } from './full-lab';

const KEYS = 60;
const COMMANDS = 30;
const PICTURE_MS = 3_000;
const PICTURE_ROUNDS = 3;
/** The picture is changed so often while frames are counted: every mark is always on its way. */
const CHANGE_EVERY_MS = 400;
const OPEN_WITHIN_MS = 60_000;
const SEND = `aws sqs send-message --queue-url ${queueUrl('full-1')} --message-body `;

/** The lab's page in Chromium, with ten thousand messages in its world. */
export async function inBrowser(lab: Lab): Promise<readonly Figure[]> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new NotHere('there is no Chromium: set CHROMIUM to its path');
  const tools = await import('@playwright/test').catch(() => null);
  if (!tools) throw new NotHere('the package @playwright/test is not installed');
  const database = benchDatabase();
  const server = await startServer(database);
  const browser = await tools.chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
    await page.goto(`${server.origin}/en/labs/${FULL_LAB}#${fullState(lab)}`);
    await page.getByText(words.notices.link).waitFor({ timeout: OPEN_WITHIN_MS });
    return [
      {
        name: 'a key in the terminal, until the page can paint it',
        unit: 'ms',
        values: await echoes(page),
        goal: { at: 'most', value: 16 },
      },
      {
        name: 'a command, from Enter to its output',
        unit: 'ms',
        values: await commands(page),
        goal: { at: 'most', value: 50 },
      },
      {
        name: 'the picture with 500 messages on their way',
        unit: 'frames/s',
        values: await frames(page),
        goal: { at: 'least', value: 50 },
      },
    ];
  } finally {
    await browser.close();
    await server.stop();
    database.remove();
  }
}

const input = (page: Page) => page.getByRole('textbox', { name: words.terminal.input });

async function echoes(page: Page): Promise<readonly number[]> {
  await input(page).focus();
  await page.evaluate(() => {
    const times: number[] = [];
    let begun = 0;
    addEventListener(
      'keydown',
      () => {
        begun = performance.now();
      },
      true,
    );
    addEventListener('input', () => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => times.push(performance.now() - begun);
      port2.postMessage(null);
    });
    Object.assign(globalThis, { echoes: times });
  });
  await page.keyboard.type(`${SEND}${'x'.repeat(KEYS)}`.slice(0, KEYS), { delay: 40 });
  await input(page).fill('');
  return page.evaluate(() => Reflect.get(globalThis, 'echoes') as number[]);
}

async function commands(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (let n = 0; n < COMMANDS; n++) {
    await input(page).fill(`${SEND}number-${n}`);
    await page.evaluate((text) => {
      const log = document.querySelector('[role="log"]') as HTMLElement;
      const printed = new Promise<number>((resolve) => {
        addEventListener(
          'keydown',
          () => {
            const begun = performance.now();
            const watch = new MutationObserver(() => {
              if (!log.textContent?.includes(text)) return;
              watch.disconnect();
              resolve(performance.now() - begun);
            });
            watch.observe(log, { childList: true, subtree: true });
          },
          { capture: true, once: true },
        );
      });
      Object.assign(globalThis, { printed });
    }, `number-${n}`);
    await page.keyboard.press('Enter');
    times.push(await page.evaluate(() => Reflect.get(globalThis, 'printed') as Promise<number>));
  }
  return times;
}

/** Frames a second while the world goes back and forth between all of its messages and none in the first queues. */
async function frames(page: Page): Promise<readonly number[]> {
  for (let n = 1; n <= 10; n++) {
    await input(page).fill(`aws sqs purge-queue --queue-url ${queueUrl(`full-${n}`)}`);
    await page.keyboard.press('Enter');
  }
  await page.getByText(`/full-10`).last().waitFor();
  const measured: number[] = [];
  for (let round = 0; round < PICTURE_ROUNDS; round++)
    measured.push(
      await page.evaluate(
        ({ forMs, everyMs, from, to }) =>
          new Promise<number>((resolve) => {
            const slider = document.querySelector('.lab-transport input[type="range"]') as HTMLInputElement;
            const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
            let turn = 0;
            const timer = setInterval(() => {
              turn += 1;
              set?.call(slider, String(Number(slider.max) - (turn % 2 === 0 ? from : to)));
              slider.dispatchEvent(new Event('input', { bubbles: true }));
            }, everyMs);
            let count = 0;
            const begun = performance.now();
            const frame = (): void => {
              count += 1;
              const passed = performance.now() - begun;
              if (passed < forMs) requestAnimationFrame(frame);
              else {
                clearInterval(timer);
                resolve((count * 1_000) / passed);
              }
            };
            requestAnimationFrame(frame);
          }),
        { forMs: PICTURE_MS, everyMs: CHANGE_EVERY_MS, from: 0, to: 10 },
      ),
    );
  return measured;
}
