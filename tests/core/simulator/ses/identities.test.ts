import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, pass, refusal, rootOf, testWorld } from '@/tests/support/simulator';
import { message, SENDER, verified } from './mail';

const statusOf = (world: ReturnType<typeof testWorld>, name: string): unknown =>
  call<{ VerificationAttributes: Record<string, { VerificationStatus: string }> }>(
    world,
    'ses.GetIdentityVerificationAttributes',
    { Identities: [name] },
  ).VerificationAttributes[name]?.VerificationStatus;

describe('an identity', () => {
  it("of an address is verified by its owner's click", () => {
    const world = testWorld();
    call(world, 'ses.VerifyEmailIdentity', { EmailAddress: SENDER });
    expect(statusOf(world, SENDER)).toBe('Pending');
    call(world, 'ses.ClickVerificationLink', { EmailAddress: SENDER });
    expect(statusOf(world, SENDER)).toBe('Success');
    call(world, 'ses.VerifyEmailIdentity', { EmailAddress: SENDER });
    expect(statusOf(world, SENDER)).toBe('Success');
  });

  it('of a domain is verified when its records are found', () => {
    const world = testWorld();
    const created = call(world, 'sesv2.CreateEmailIdentity', { EmailIdentity: 'example.com' });
    expect(created).toMatchObject({
      IdentityType: 'DOMAIN',
      VerifiedForSendingStatus: false,
      DkimAttributes: { Tokens: [expect.any(String), expect.any(String), expect.any(String)] },
    });
    pass(world, 3_600);
    expect(call(world, 'sesv2.GetEmailIdentity', { EmailIdentity: 'example.com' })).toMatchObject({
      VerifiedForSendingStatus: true,
      VerificationStatus: 'SUCCESS',
    });
  });

  it('is the same over both versions of the API', () => {
    const world = testWorld();
    verified(world, SENDER);
    expect(refusal(world, 'sesv2.CreateEmailIdentity', { EmailIdentity: SENDER })).toMatchObject({
      code: 'AlreadyExistsException',
      message: `Email identity ${SENDER} already exist.`,
    });
    expect(call(world, 'sesv2.ListEmailIdentities').EmailIdentities).toEqual([
      {
        IdentityType: 'EMAIL_ADDRESS',
        IdentityName: SENDER,
        SendingEnabled: true,
        VerificationStatus: 'SUCCESS',
      },
    ]);
    call(world, 'sesv2.DeleteEmailIdentity', { EmailIdentity: SENDER });
    expect(call(world, 'ses.ListIdentities').Identities).toEqual([]);
    expect(refusal(world, 'sesv2.DeleteEmailIdentity', { EmailIdentity: SENDER })).toMatchObject({
      code: 'NotFoundException',
      status: 404,
    });
    expect(call(world, 'ses.DeleteIdentity', { Identity: SENDER })).toEqual({});
  });

  it('that is no address or domain is refused', () => {
    expect(refusal(testWorld(), 'ses.VerifyEmailIdentity', { EmailAddress: 'foo' }).message).toBe(
      'Invalid email address<foo>.',
    );
    expect(refusal(testWorld(), 'ses.VerifyDomainIdentity', { Domain: 'foo' }).code).toBe(
      'InvalidParameterValue',
    );
    expect(refusal(testWorld(), 'sesv2.CreateEmailIdentity', { EmailIdentity: 'a@' })).toMatchObject({
      code: 'BadRequestException',
      status: 400,
    });
  });
});

describe('notifications', () => {
  it.each(['Bounce', 'Complaint', 'Delivery'])(
    'of type %s need an identity that is there',
    (NotificationType) => {
      const input = { Identity: 'unknown@example.com', NotificationType, Enabled: true };
      expect(refusal(testWorld(), 'ses.SetIdentityHeadersInNotificationsEnabled', input)).toMatchObject({
        code: 'MessageRejected',
        message: 'Identity unknown@example.com is not verified or does not exist.',
      });
    },
  );

  it('have no other type', () => {
    const input = { Identity: 'user@example.com', NotificationType: 'InvalidType', Enabled: true };
    expect(refusal(testWorld(), 'ses.SetIdentityHeadersInNotificationsEnabled', input)).toMatchObject({
      code: 'InvalidParameterValue',
      message: 'Invalid notification type: InvalidType. Valid values are: Bounce, Complaint, Delivery.',
    });
  });

  it('by mail stay on while a topic is missing', () => {
    const world = testWorld();
    verified(world, SENDER);
    const input = { Identity: SENDER, ForwardingEnabled: false };
    expect(refusal(world, 'ses.SetIdentityFeedbackForwardingEnabled', input).code).toBe(
      'InvalidParameterValue',
    );
  });
});

describe('sending authorization', () => {
  it('lets another account send as an identity whose policy says so', () => {
    const world = testWorld();
    const OTHER = '444455556666';
    verified(world, SENDER);
    const SourceArn = `arn:aws:ses:us-east-1:${ACCOUNT}:identity/${SENDER}`;
    const send = message(['success@simulator.amazonses.com'], { SourceArn });
    const caller = rootOf(OTHER);
    expect(refusal(world, 'ses.SendEmail', send, { caller })).toMatchObject({
      queryCode: 'AccessDenied',
      status: 403,
    });
    const Policy = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${OTHER}:root` },
          Action: 'ses:SendEmail',
          Resource: SourceArn,
        },
      ],
    });
    call(world, 'ses.PutIdentityPolicy', { Identity: SENDER, PolicyName: 'other', Policy });
    expect(call(world, 'ses.SendEmail', send, { caller })).toHaveProperty('MessageId');
  });
});

it('a configuration set that is not there cannot be deleted', () => {
  expect(
    refusal(testWorld(), 'ses.DeleteConfigurationSet', { ConfigurationSetName: 'missing' }),
  ).toMatchObject({
    queryCode: 'ConfigurationSetDoesNotExist',
    status: 400,
    message: 'Configuration set <missing> does not exist.',
  });
  expect(
    refusal(testWorld(), 'sesv2.DeleteConfigurationSet', { ConfigurationSetName: 'missing' }),
  ).toMatchObject({
    code: 'NotFoundException',
    status: 404,
  });
});
