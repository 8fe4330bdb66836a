import { describe, expect, it } from 'vitest';
import { createRng } from '@/core/kernel/rng';
import { checkLab } from '@/core/labs/check';
import { played } from '@/core/labs/diagnose';
import { NO_RETRIES, retriesIn, waitMs } from '@/core/labs/workload/retries';
import { RULES, smallLab } from '../../support/labs';

const lab = (content: object) => smallLab({ services: ['sqs', 'iam', 'budgets', 'ses'], ...content });

function missed(of: ReturnType<typeof lab>): readonly string[] {
  const { world, history } = played(of, RULES.today, 'actors', []);
  return checkLab(of, world, history).failed.flatMap(({ unmet }) => unmet.map(({ goal }) => goal));
}

const PACKER = [
  { run: 'aws sqs create-queue --queue-name orders' },
  {
    run: `aws iam create-role --role-name packer --assume-role-policy-document '{"Version":"2012-10-17","Statement":[]}'`,
  },
];
const allowed = {
  run: `aws iam put-role-policy --role-name packer --policy-name sqs --policy-document '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:*","Resource":"*"}]}'`,
};

describe('who acts in a profile', () => {
  const shop = {
    profiles: { packer: 'packer' },
    workload: {
      durationSec: 60,
      producers: [
        {
          name: 'shop',
          everySec: 1,
          count: 2,
          run: `aws sqs send-message --queue-url https://sqs.us-east-1.amazonaws.com/111122223333/orders --message-body '{"order":\${n}}'`,
        },
      ],
      workers: [{ name: 'packer', profile: 'packer', queue: 'orders', processSec: 1 }],
    },
    goals: [
      { id: 'handled', kind: 'handled', key: 'order', times: 'at-least-once' },
      {
        id: 'denied',
        kind: 'refused',
        run: 'aws sqs list-queues --profile packer',
        code: 'AccessDeniedException',
      },
    ],
  };

  it('may do what the role may', () => {
    expect(missed(lab({ ...shop, start: PACKER }))).toEqual(['handled']);
    expect(missed(lab({ ...shop, start: [...PACKER, allowed] }))).toEqual(['denied']);
  });
});

describe('spending', () => {
  const BUDGET = {
    run: `aws budgets create-budget --account-id 111122223333 --budget '{"BudgetName":"all","BudgetType":"COST","TimeUnit":"MONTHLY","BudgetLimit":{"Amount":"100","Unit":"USD"}}' --notifications-with-subscribers '[{"Notification":{"NotificationType":"ACTUAL","ComparisonOperator":"GREATER_THAN","Threshold":50},"Subscribers":[{"SubscriptionType":"EMAIL","Address":"a@example.com"}]}]'`,
  };

  it.each([
    [20, 3, ['alert']],
    [20, 4, []],
  ])('%i dollars a day for %i days after a start with 0, then 10', (usd, count, expected) => {
    const goals = [{ id: 'alert', kind: 'count', event: 'budgets.BudgetAlertSent', is: '=', value: 1 }];
    const workload = { durationSec: 86_400 * 4, spending: [{ name: 'jobs', everySec: 86_400, count, usd }] };
    expect(missed(lab({ start: [BUDGET, { spendUsd: -10 }], workload, goals }))).toEqual(expected);
  });
});

describe('retries', () => {
  const rng = createRng('retries');
  const backoff = retriesIn(
    '{"MAX_ATTEMPTS":"5","BASE_DELAY_MS":"1000","BACKOFF_FACTOR":"2","MAX_DELAY_MS":"5000"}',
  );

  it('are read from environment variables; without them there are none', () => {
    expect(backoff).toEqual({ attempts: 5, baseMs: 1_000, factor: 2, capMs: 5_000, jitter: false });
    expect([retriesIn('null'), retriesIn('rubbish')]).toEqual([NO_RETRIES, NO_RETRIES]);
    expect(retriesIn('{"MAX_ATTEMPTS":"many"}').attempts).toBe(1);
  });

  it('wait longer each time up to the cap, by chance below it with jitter', () => {
    expect([1, 2, 3, 4].map((failed) => waitMs(backoff, failed, rng))).toEqual([1_000, 2_000, 4_000, 5_000]);
    const waits = Array.from({ length: 50 }, () => waitMs({ ...backoff, jitter: true }, 3, rng));
    expect(new Set(waits).size).toBeGreaterThan(30);
    expect(Math.max(...waits)).toBeLessThanOrEqual(4_000);
  });

  it('bring through what the rate refuses at first', () => {
    const send = {
      name: 'mailer',
      everySec: 0.001,
      count: 3,
      run: `aws ses send-email --from shop@example.com --to success@simulator.amazonses.com --subject Hi --text Hi`,
    };
    const settings = `aws sqs list-queues --query '{MAX_ATTEMPTS: \`5\`, BASE_DELAY_MS: \`1500\`}'`;
    const content = (producer: object) => ({
      start: [{ run: 'aws ses verify-domain-identity --domain example.com' }, { waitSec: 86_400 }],
      workload: { durationSec: 60, producers: [producer] },
      goals: [{ id: 'sent', kind: 'count', event: 'ses.EmailSent', is: '=', value: 3 }],
    });
    expect(missed(lab(content(send)))).toEqual(['sent']);
    expect(missed(lab(content({ ...send, retry: settings })))).toEqual([]);
  });
});
