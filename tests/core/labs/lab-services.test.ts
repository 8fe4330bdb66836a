import { describe, expect, it } from 'vitest';
import { servicesOfLab, servicesToBegin } from '@/core/labs/lab-services';
import { microLab } from '@/core/labs/micro-lab';
import { smallLab } from '../../support/labs';

const STEP = { run: 'aws sqs list-queues' };

describe('the services of a lab', () => {
  it('are those it offers and those its own steps name', () => {
    const lab = smallLab({
      services: ['sqs'],
      start: [{ run: 'aws iam create-role --role-name r' }, { waitSec: 1 }],
      solution: [{ run: 'aws --region eu-west-1 s3api list-buckets' }],
      rescues: [[{ run: 'aws kms list-keys' }]],
      nearMisses: ['a', 'b', 'c'].map((id) => ({
        id,
        misconception: 'none',
        steps: [
          { behavior: { function: 'f', does: { rules: [{ effect: { calls: [{ service: 'ec2' }] } }] } } },
        ],
      })),
      workload: {
        durationSec: 1,
        producers: [
          { name: 'p', everySec: 1, count: 1, run: 'aws sns publish', retry: 'aws ses get-send-quota' },
        ],
        spending: [{ name: 's', everySec: 1, count: 1, usd: 1 }],
      },
      goals: [{ id: 'g', kind: 'state', run: 'aws events list-rules', is: '=', value: 1 }],
    });
    expect([...servicesOfLab(lab)].sort()).toEqual(
      ['budgets', 'ec2', 'events', 'iam', 'kms', 'lambda', 's3', 'ses', 'sns', 'sqs'].sort(),
    );
  });

  it('bring along what they cannot do without', () => {
    expect(
      [...servicesOfLab(smallLab({ services: ['autoscaling', 'sesv2', 'sts'], goals: GOALS }))].sort(),
    ).toEqual(['autoscaling', 'cloudwatch', 'ec2', 'iam', 'ses', 'sesv2', 'sqs', 'sts']);
  });

  it('are SQS where workers handle a queue', () => {
    const workload = { durationSec: 1, workers: [{ name: 'w', queue: '$Q', processSec: 1 }] };
    const solution = [{ run: 'aws sns list-topics' }];
    const goals = [{ id: 'g', kind: 'cost', item: 'SQS-Requests', atMost: 1 }];
    expect([...servicesOfLab(smallLab({ services: ['sns'], workload, solution, goals }))]).toContain('sqs');
  });

  it('are in the beginning only those that its steps and actions name, where a lab offers everything', () => {
    const lab = microLab('option', [STEP], 'sqs-messages#visibility-timeout');
    const action = { kind: 'run', line: 'aws lambda list-functions' } as const;
    expect([...servicesToBegin(lab, [action])].sort()).toEqual(['lambda', 'sqs']);
    const call = { kind: 'call', service: 'kinesis', operation: 'ListStreams', input: {} } as const;
    expect([...servicesToBegin(lab, [call])].sort()).toEqual(['kinesis', 'sqs']);
  });
});

const GOALS = [{ id: 'any', kind: 'state', run: STEP.run, is: '=', value: 1 }];
