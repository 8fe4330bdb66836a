import { createTranslator } from 'next-intl';
import { beforeAll, describe, expect, it } from 'vitest';
import { EVENT_FORMATS, eventValues } from '@/app/_ui/simulator/event-sentence';
import en from '@/content/locales/en/labs.json';
import ko from '@/content/locales/ko/labs.json';
import { LOCALES } from '@/core/kernel/locale';
import { type Emitted, type EmittedEvent, emittedEvents } from './emitted-events';

type Words = Readonly<Record<string, Readonly<Record<string, string>>>>;

const WORDS: Readonly<Record<string, Words>> = { en: en.events, ko: ko.events };

let emitted: Emitted;
beforeAll(() => {
  emitted = emittedEvents();
});

const nameOf = ({ service, type }: EmittedEvent): string => `${service}.${type}`;

/** Names and formats of the values a message takes: `queue` plain, `bytes` as a number, `early` by a choice. */
function argumentsOf(message: string): { name: string; format: string }[] {
  const found: { name: string; format: string }[] = [];
  const open: ('argument' | 'branch')[] = [];
  for (const { 0: brace, index } of message.matchAll(/[{}]/g)) {
    if (brace === '}') open.pop();
    else if (open.at(-1) === 'argument') open.push('branch');
    else {
      open.push('argument');
      const [, name = '', format = 'plain'] = /^\{\s*(\w+)\s*(?:,\s*(\w+))?/.exec(message.slice(index)) ?? [];
      found.push({ name, format });
    }
  }
  return found;
}

/** What is wrong with the values that the words of an event take. */
function wrongValues({ service, type, details }: EmittedEvent, message: string): string[] {
  const at = `${service}.${type}: {`;
  return argumentsOf(message).flatMap(({ name, format }) => {
    const detail = details.get(name);
    const given = [...details.keys()].join(', ') || 'nothing';
    if (!detail) return [`${at}${name}} is not in every such event; these are: ${given}`];
    if (detail.isNumber && format === 'plain')
      return [
        `${at}${name}} is a number: write {${name}, number}, {${name}, plural, …} or {${name}, time, clock}`,
      ];
    return [];
  });
}

/** What is wrong with the words once their values are in place. */
function wrongSentence(locale: string, message: string, event: EmittedEvent): string[] {
  const wrong: string[] = [];
  const t = createTranslator({
    locale,
    timeZone: 'UTC',
    messages: { message },
    onError: (fault) => wrong.push(`${nameOf(event)}: ${fault.message}`),
  });
  const values = [...event.details].map(([name, { isNumber }]) => [name, isNumber ? 2 : sampleOf(name)]);
  const text = t('message', Object.fromEntries(values), EVENT_FORMATS);
  if (wrong.length > 0) return wrong;
  if (/[{}]/.test(text)) return [`${nameOf(event)} shows braces: ${text}`];
  return argumentsOf(message)
    .filter(({ name, format }) => format === 'plain' && !text.includes(sampleOf(name)))
    .map(({ name }) => `${nameOf(event)} does not show {${name}}: is it between apostrophes?`);
}

const sampleOf = (name: string): string => `<${name}>`;

it('every service emits events whose type the code tells', () => {
  expect(emitted.untold).toEqual([]);
  expect(emitted.events.length).toBeGreaterThan(150);
});

describe.each(LOCALES)('the words of events in %s', (locale) => {
  const words = WORDS[locale] ?? {};
  const file = `content/locales/${locale}/labs.json`;

  it('are there for every event', () => {
    const without = emitted.events.filter(({ service, type }) => words[service]?.[type] === undefined);
    expect(without.map(nameOf), `add them under "events" in ${file}`).toEqual([]);
  });

  it('tell of no event that nothing emits', () => {
    const known = new Set(emitted.events.map(nameOf));
    const all = Object.entries(words).flatMap(([service, types]) =>
      Object.keys(types).map((type) => `${service}.${type}`),
    );
    expect(
      all.filter((name) => !known.has(name)),
      `no service emits these: take them out of "events" in ${file}`,
    ).toEqual([]);
  });

  it('name only what the event always gives', () => {
    const wrong = emitted.events.flatMap((event) =>
      wrongValues(event, words[event.service]?.[event.type] ?? ''),
    );
    expect(wrong, `name other details in ${file}`).toEqual([]);
  });

  it('are a sentence with all their values in place', () => {
    const wrong = emitted.events.flatMap((event) => {
      const message = words[event.service]?.[event.type];
      return message === undefined ? [] : wrongSentence(locale, message, event);
    });
    expect(wrong, `mend the message in ${file}`).toEqual([]);
  });
});

it('details are shown short: names for ARNs, the telling part of ids, the beginning of long texts', () => {
  const uuid = 'af054561-1c2d-4e3f-8a9b-0c1d2e3f4a5b';
  const arn = (rest: string): string => `arn:aws:${rest}`;
  const detail = {
    queue: arn('sqs:us-east-1:111122223333:orders'),
    key: arn(`kms:us-east-1:111122223333:key/${uuid}`),
    subscription: arn(`sns:us-east-1:111122223333:orders:${uuid}`),
    consumer: arn('kinesis:us-east-1:111122223333:stream/rides/consumer/pricing:1767603600'),
    destination: arn(`events:us-east-1:111122223333:api-destination/shop/${uuid}`),
    email: `0000019b76daa800-${uuid}-000000`,
    messages: [uuid, 'plain'],
    item: { id: { S: 'a' } },
    early: true,
    body: 'x'.repeat(200),
    bytes: 12_345,
  };
  const event = { at: 0, service: 's', type: 'T', account: '111122223333', region: 'us-east-1', detail };
  expect(eventValues(event)).toEqual({
    queue: 'orders',
    key: 'af054561',
    subscription: 'af054561',
    consumer: 'pricing',
    destination: 'shop',
    email: 'af054561',
    messages: 'af054561, plain',
    item: '{"id":{"S":"a"}}',
    early: 'true',
    body: `${'x'.repeat(120)}…`,
    bytes: 12_345,
  });
});
