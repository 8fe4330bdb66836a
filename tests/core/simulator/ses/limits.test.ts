import { describe, expect, it } from 'vitest';
import { limit } from '@/core/facts/limits';
import type { World } from '@/core/simulator/engine/world';
import { LIMITS } from '@/tests/support/limits';
import { call, pass, send, testWorld } from '@/tests/support/simulator';
import { inProduction, message, messageV2, READER, SENDER, verified } from './mail';

const value = (fact: string): number => limit(LIMITS.today, fact);
const RATE_EXCEEDED = `Throttling: ${LIMITS.today['ses.throttle.rate.text']}.`;
const QUOTA_EXCEEDED = `Throttling: ${LIMITS.today['ses.throttle.daily.text']}.`;
const SIMULATOR = 'success@simulator.amazonses.com';

function outcomeOf(world: World, name: string, input: object): string {
  const { outcome } = send(world, name, input);
  if (outcome?.ok) return 'ok';
  return `${outcome?.error.queryCode ?? outcome?.error.code}: ${outcome?.error.message}`;
}

function ready({ production = false } = {}): World {
  const world = testWorld();
  verified(world, SENDER, READER);
  if (production) inProduction(world);
  return world;
}

const many = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `success+${i}@simulator.amazonses.com`);
const body = (size: number) => ({ Subject: { Data: '' }, Body: { Text: { Data: 'x'.repeat(size) } } });

describe.each<[string, (size: number) => string, (size: number) => string]>([
  [
    'ses.recipients.perMessage.max',
    (size) => outcomeOf(ready(), 'ses.SendEmail', message(many(size))),
    () => 'InvalidParameterValue: Recipient count exceeds 50.',
  ],
  [
    'ses.message.size.max.v1',
    (size) => outcomeOf(ready(), 'ses.SendEmail', message([SIMULATOR], { Message: body(size) })),
    (size) => `InvalidParameterValue: Message length is more than 10485760 bytes long: '${size}'.`,
  ],
  [
    'ses.message.size.max.v2',
    (size) =>
      outcomeOf(ready(), 'sesv2.SendEmail', messageV2([SIMULATOR], { Content: { Simple: body(size) } })),
    (size) => `BadRequestException: Message length is more than 41943040 bytes long: '${size}'.`,
  ],
  [
    'ses.bulk.destinations.max',
    (size) => {
      const world = ready();
      call(world, 'ses.CreateTemplate', { Template: { TemplateName: 't', SubjectPart: 's', TextPart: 't' } });
      return outcomeOf(world, 'ses.SendBulkTemplatedEmail', {
        Source: SENDER,
        Template: 't',
        DefaultTemplateData: '{}',
        Destinations: many(size).map((address) => ({ Destination: { ToAddresses: [address] } })),
      });
    },
    () => 'InvalidParameterValue: Number of destinations exceeds 50.',
  ],
])('%s', (fact, outcome, words) => {
  it('is allowed, and one less', () => {
    expect([outcome(value(fact) - 1), outcome(value(fact))]).toEqual(['ok', 'ok']);
  });
  it('is not exceeded', () => {
    expect(outcome(value(fact) + 1)).toBe(words(value(fact) + 1));
  });
});

describe.each([
  ['ses.sandbox.rate', false],
  ['ses.production.rate', true],
] as const)('%s', (fact, production) => {
  const one = message([SIMULATOR]);

  it('is how many may be sent at once, and again each second', () => {
    const world = ready({ production });
    const burst = () => Array.from({ length: value(fact) + 1 }, () => outcomeOf(world, 'ses.SendEmail', one));
    const expected = [...Array.from({ length: value(fact) }, () => 'ok'), RATE_EXCEEDED];
    expect(burst()).toEqual(expected);
    pass(world, 1);
    expect(burst()).toEqual(expected);
  });

  it('may be overdrawn by one message, and is paid back', () => {
    const world = ready({ production });
    const recipients = Math.min(5 * value(fact), 50);
    call(world, 'ses.SendEmail', message(many(recipients)));
    const wait = Math.ceil(((recipients - value(fact) + 1) * 1_000) / value(fact)) / 1_000;
    pass(world, wait - 0.01);
    expect(outcomeOf(world, 'ses.SendEmail', one)).toBe(RATE_EXCEEDED);
    pass(world, 0.01);
    expect(outcomeOf(world, 'ses.SendEmail', one)).toBe('ok');
  });

  it('throttles the second version of the API with its own error', () => {
    const world = ready({ production });
    for (let i = 0; i < value(fact); i++) call(world, 'ses.SendEmail', one);
    expect(send(world, 'sesv2.SendEmail', messageV2([SIMULATOR])).outcome).toMatchObject({
      ok: false,
      error: { code: 'TooManyRequestsException', status: 429, message: 'Maximum sending rate exceeded.' },
    });
  });
});

describe.each([
  ['ses.sandbox.daily', false, 1],
  ['ses.production.daily', true, 14],
] as const)('%s', (fact, production, perSecond) => {
  it('is the quota of any 24 hours, in recipients', () => {
    const world = ready({ production });
    const began = world.now;
    const batch = 50;
    const sendTo = (count: number) =>
      outcomeOf(world, 'ses.SendEmail', message(Array.from({ length: count }, () => READER)));
    for (let sent = batch; sent < value(fact); sent += batch) {
      expect(sendTo(batch)).toBe('ok');
      pass(world, Math.ceil(batch / perSecond));
    }
    expect(sendTo(batch - 1)).toBe('ok');
    pass(world, batch);
    expect(call(world, 'ses.GetSendQuota')).toMatchObject({
      Max24HourSend: value(fact),
      SentLast24Hours: value(fact) - 1,
    });
    expect(sendTo(2)).toBe(QUOTA_EXCEEDED);
    expect(sendTo(1)).toBe('ok');
    pass(world, batch);
    expect(sendTo(1)).toBe(QUOTA_EXCEEDED);
    expect(outcomeOf(world, 'ses.SendEmail', message([SIMULATOR]))).toBe('ok');
    world.advanceTo(began + 86_400_000);
    expect(sendTo(batch)).toBe('ok');
  });
});

describe('ses.verification.link.lifetime', () => {
  const clickAfter = (seconds: number): string => {
    const world = testWorld();
    call(world, 'ses.VerifyEmailIdentity', { EmailAddress: SENDER });
    pass(world, seconds);
    return outcomeOf(world, 'ses.ClickVerificationLink', { EmailAddress: SENDER });
  };

  it('is how long the link works', () => {
    const seconds = value('ses.verification.link.lifetime') * 3_600;
    expect([clickAfter(0), clickAfter(seconds - 1)]).toEqual(['ok', 'ok']);
    expect(clickAfter(seconds)).toBe(
      'InvalidParameterValue: The verification link is invalid or has expired.',
    );
  });
});
