import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { World } from '@/core/simulator/engine/world';
import { parsePublicKey } from '@/core/simulator/services/ec2/keys/public-key';
import { LIMITS } from '../../../support/limits';
import { ACCOUNT, call, heldBy, pass, refusal, testWorld } from '../../../support/simulator';
import { makeUser, policyOf } from '../iam/account';

// Made for this test with ssh-keygen; the fingerprints are those of openssl and ssh-keygen:
//   ssh-keygen -f key.pub -e -m PKCS8 | openssl pkey -pubin -outform DER | openssl md5 -c
//   ssh-keygen -l -f key.pub
const RSA = [
  'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCh+ymDFTT41IsJ3bGY3EuqzYKYtlm9xYxQvSReTAl02V8eP8yzyS',
  '7lKKCJayXkrooopOi8ukWKtp1O5ltWS+usieyTEuZ5Kt6VXJMYyFntGruVRL/jJYrcQosqCs+o3wrU4Ed2se0Mn62r',
  'TJmeUmIv79f3okqhrw3kjS+GL9xdE9i2Qz41Xt/PVNNWE+ogw23f4uz3Ug9bh9IcZ0hnOLtXFu5z8Yjgi5fBaAgA5t',
  'nOo5Pj0QfMmX79TaNQT2BcpTOqwJ/4dEgEUlu3P+mcAwv4AlA7jZtB5wQGRJ/V0Dut0ZIR1WTGRYOwlKqTyzGN3/F0',
  'nMdaYU/H11D61ZDiaRs1 test',
].join('');
const RSA_MD5 = 'ba:78:33:a1:da:cd:78:3a:d9:d6:cd:2d:a8:e8:28:b9';
const ED25519 = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILCMMFRYyadUT/JuztGsi0AzSbq2NXGrvzps5Q8M4XE8 test';
const ED25519_SHA256 = 'SmoUac70vWLVBJLsKlFX0Brpq3UMeECJOzz77nXPQKw=';

const bytes = (text: string) => new TextEncoder().encode(text);

let world: World;
beforeEach(() => {
  world = testWorld();
});

const importKey = (key: string, KeyName = 'laptop') =>
  [world, 'ec2.ImportKeyPair', { KeyName, PublicKeyMaterial: bytes(key) }] as const;

describe('key pairs', () => {
  it('are imported with the fingerprint that ssh-keygen and openssl give', () => {
    expect(call(...importKey(RSA))).toMatchObject({ KeyName: 'laptop', KeyFingerprint: RSA_MD5 });
    expect(call(...importKey(ED25519, 'phone'))).toMatchObject({ KeyFingerprint: ED25519_SHA256 });
    expect(call(world, 'ec2.DescribeKeyPairs', { IncludePublicKey: true })).toMatchObject({
      KeyPairs: [
        { KeyName: 'laptop', KeyType: 'rsa', PublicKey: RSA },
        { KeyName: 'phone', KeyType: 'ed25519' },
      ],
    });
  });

  it('are created with a private key that is shown once', () => {
    const made = call<Record<string, string>>(world, 'ec2.CreateKeyPair', { KeyName: 'a' });
    expect(made.KeyMaterial).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/);
    expect(made.KeyFingerprint).toMatch(/^([0-9a-f]{2}:){19}[0-9a-f]{2}$/);
    const ed = call<Record<string, string>>(world, 'ec2.CreateKeyPair', { KeyName: 'b', KeyType: 'ed25519' });
    expect(ed.KeyMaterial).toMatch(/^-----BEGIN OPENSSH PRIVATE KEY-----\n/);
    expect(JSON.stringify(heldBy(world))).not.toContain('PRIVATE KEY');
  });

  it('belong to one Region', () => {
    call(...importKey(RSA));
    expect(
      refusal(world, 'ec2.DescribeKeyPairs', { KeyNames: ['laptop'] }, { region: 'eu-west-1' }),
    ).toMatchObject({
      code: 'InvalidKeyPair.NotFound',
      message: "The key pair 'laptop' does not exist",
    });
    call(
      world,
      'ec2.ImportKeyPair',
      { KeyName: 'laptop', PublicKeyMaterial: bytes(RSA) },
      { region: 'eu-west-1' },
    );
  });

  it('have one name each and may be deleted twice', () => {
    call(...importKey(RSA));
    expect(refusal(...importKey(ED25519)).code).toBe('InvalidKeyPair.Duplicate');
    expect(call(world, 'ec2.DeleteKeyPair', { KeyName: 'laptop' })).toMatchObject({ Return: true });
    expect(call(world, 'ec2.DeleteKeyPair', { KeyName: 'laptop' })).toEqual({ Return: true });
  });

  it.each(['', 'ssh-rsa', 'ssh-rsa AAAA', 'nonsense', ED25519.replace('ssh-ed25519', 'ssh-rsa')])(
    'are refused when they are none: %s',
    (key) => {
      expect(refusal(...importKey(key))).toMatchObject({ code: 'InvalidKey.Format' });
    },
  );

  it('of any text are read without a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String(),
          fc.base64String().map((b) => `ssh-rsa ${b}`),
        ),
        (text) => {
          const key = parsePublicKey(text);
          expect(key === undefined || key.type === 'rsa' || key.type === 'ed25519').toBe(true);
        },
      ),
    );
  });
});

describe('a dry run', () => {
  const run = { ImageId: 'ami-12345678', MinCount: 1, MaxCount: 1, DryRun: true };

  it('says by an error that the request would have succeeded, and changes nothing', () => {
    const before = heldBy(world);
    expect(refusal(world, 'ec2.RunInstances', run)).toEqual({
      code: 'DryRunOperation',
      message: 'Request would have succeeded, but DryRun flag is set.',
      status: 412,
      fault: 'Sender',
    });
    expect(heldBy(world)).toEqual(before);
  });

  it('says by another that it is not allowed, in a message that can be decoded', () => {
    const caller = makeUser(world, 'dev', policyOf({ Action: 'sts:DecodeAuthorizationMessage' }));
    const { code, message, status } = refusal(world, 'ec2.RunInstances', run, { caller });
    expect([code, status]).toEqual(['UnauthorizedOperation', 403]);
    expect(message).toContain(
      `You are not authorized to perform this operation. User: arn:aws:iam::${ACCOUNT}:user/dev is not authorized to perform: ec2:RunInstances on resource: arn:aws:ec2:us-east-1:${ACCOUNT}:instance/* because no identity-based policy allows the ec2:RunInstances action. Encoded authorization failure message: `,
    );
    const EncodedMessage = message.split('failure message: ')[1];
    const { DecodedMessage } = call<{ DecodedMessage: string }>(
      world,
      'sts.DecodeAuthorizationMessage',
      { EncodedMessage },
      { caller },
    );
    expect(JSON.parse(DecodedMessage)).toMatchObject({
      allowed: false,
      explicitDeny: false,
      context: { action: 'ec2:RunInstances' },
    });
  });
});

describe('instances', () => {
  const run = (input: object = {}) =>
    call<{ Instances: { InstanceId: string; State: { Name: string } }[] }>(world, 'ec2.RunInstances', {
      ImageId: 'ami-12345678',
      MinCount: 1,
      MaxCount: 1,
      ...input,
    }).Instances;
  const states = () =>
    call<{ Reservations: { Instances: { State: { Name: string } }[] }[] }>(world, 'ec2.DescribeInstances')
      .Reservations.flatMap(({ Instances }) => Instances)
      .map(({ State }) => State.Name);

  it('boot, run and are terminated', () => {
    const [one] = run();
    expect(states()).toEqual(['pending']);
    pass(world, 60);
    expect(states()).toEqual(['running']);
    expect(call(world, 'ec2.TerminateInstances', { InstanceIds: [one?.InstanceId] })).toMatchObject({
      TerminatingInstances: [{ PreviousState: { Name: 'running' }, CurrentState: { Name: 'shutting-down' } }],
    });
    pass(world, 30);
    expect(states()).toEqual(['terminated']);
  });

  it('take what a launch template says', () => {
    call(world, 'ec2.CreateLaunchTemplate', {
      LaunchTemplateName: 'web',
      LaunchTemplateData: {
        ImageId: 'ami-1',
        InstanceType: 't3.micro',
        TagSpecifications: [{ ResourceType: 'instance', Tags: [{ Key: 'app', Value: 'shop' }] }],
      },
    });
    call(world, 'ec2.RunInstances', {
      LaunchTemplate: { LaunchTemplateName: 'web' },
      MinCount: 2,
      MaxCount: 2,
    });
    const found = (Filters: object[]) =>
      call<{ Reservations: { Instances: unknown[] }[] }>(world, 'ec2.DescribeInstances', { Filters })
        .Reservations;
    expect(found([{ Name: 'tag:app', Values: ['sh*'] }])[0]?.Instances).toHaveLength(2);
    expect(found([{ Name: 'tag:app', Values: ['other'] }])).toEqual([]);
  });

  it.each([
    [{ ImageId: undefined }, 'MissingParameter', 'The request must contain the parameter ImageId'],
    [{ ImageId: 'x' }, 'InvalidAMIID.Malformed', 'Invalid id: "x" (expecting "ami-...")'],
    [{ KeyName: 'none' }, 'InvalidKeyPair.NotFound', "The key pair 'none' does not exist"],
    [
      { MinCount: 2 },
      'InvalidParameterCombination',
      'Min count cannot be greater than max count, or less than 1',
    ],
    [{ MinCount: undefined }, 'MissingParameter', 'The request must contain the parameter MinCount'],
    [
      { LaunchTemplate: { LaunchTemplateName: 'none' } },
      'InvalidLaunchTemplateName.NotFoundException',
      'The specified launch template, with template name none, does not exist.',
    ],
  ])('are refused: %j', (input, code, message) => {
    const asked = { ImageId: 'ami-1', MinCount: 1, MaxCount: 1, ...input };
    expect(refusal(world, 'ec2.RunInstances', asked)).toMatchObject({ code, message });
  });

  it('work on the queue that their tags name, one message at a time', () => {
    const { QueueUrl } = call<{ QueueUrl: string }>(world, 'sqs.CreateQueue', { QueueName: 'jobs' });
    for (const MessageBody of ['a', 'b', 'c']) call(world, 'sqs.SendMessage', { QueueUrl, MessageBody });
    const Tags = [
      { Key: 'redrive:queue', Value: 'jobs' },
      { Key: 'redrive:seconds-per-message', Value: '10' },
    ];
    run({ TagSpecifications: [{ ResourceType: 'instance', Tags }] });
    const left = () => {
      const { Attributes } = call<{ Attributes: Record<string, string> }>(world, 'sqs.GetQueueAttributes', {
        QueueUrl,
        AttributeNames: ['All'],
      });
      return (
        Number(Attributes.ApproximateNumberOfMessages) +
        Number(Attributes.ApproximateNumberOfMessagesNotVisible)
      );
    };
    pass(world, 69);
    expect(left()).toBe(3);
    pass(world, 1);
    expect(left()).toBe(2);
    pass(world, 20);
    expect(left()).toBe(0);
  });

  it('that go leave the message they had in hand to the others', () => {
    const { QueueUrl } = call<{ QueueUrl: string }>(world, 'sqs.CreateQueue', { QueueName: 'jobs' });
    call(world, 'sqs.SendMessage', { QueueUrl, MessageBody: 'a' });
    const Tags = [
      { Key: 'redrive:queue', Value: 'jobs' },
      { Key: 'redrive:seconds-per-message', Value: '25' },
    ];
    const [one] = run({ TagSpecifications: [{ ResourceType: 'instance', Tags }] });
    pass(world, 70);
    call(world, 'ec2.TerminateInstances', { InstanceIds: [one?.InstanceId] });
    const receive = () =>
      call<{ Messages?: unknown[] }>(world, 'sqs.ReceiveMessage', { QueueUrl }).Messages ?? [];
    expect(receive()).toHaveLength(0);
    pass(world, 30);
    expect(receive()).toHaveLength(1);
  });
});

it('ec2.keyPairs.max', () => {
  const quota = Number(LIMITS.today['ec2.keyPairs.max']);
  for (let n = 0; n < quota; n++) call(...importKey(ED25519, `k${n}`));
  expect(refusal(...importKey(ED25519, 'one-too-many')).code).toBe('ResourceLimitExceeded');
});
