import { describe, expect, it } from 'vitest';
import { ACCOUNT, call, PLACE, pass, refusal, testWorld } from '@/tests/support/simulator';
import { inProduction, message, READER, SENDER, verified } from './mail';

const sandbox = () => {
  const world = testWorld();
  verified(world, SENDER);
  return world;
};

describe('feedback', () => {
  const policyOf = (topic: string) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'ses.amazonaws.com' },
          Action: 'sns:Publish',
          Resource: topic,
        },
      ],
    });

  const listening = () => {
    const world = sandbox();
    const { TopicArn } = call<{ TopicArn: string }>(world, 'sns.CreateTopic', { Name: 'feedback' });
    call(world, 'sns.SetTopicAttributes', {
      TopicArn,
      AttributeName: 'Policy',
      AttributeValue: policyOf(TopicArn),
    });
    call(world, 'sns.Subscribe', { TopicArn, Protocol: 'sms', Endpoint: '+15550100' });
    call(world, 'ses.CreateConfigurationSet', { ConfigurationSet: { Name: 'set' } });
    call(world, 'ses.CreateConfigurationSetEventDestination', {
      ConfigurationSetName: 'set',
      EventDestination: {
        Name: 'topic',
        Enabled: true,
        MatchingEventTypes: ['send', 'bounce', 'complaint', 'delivery', 'renderingFailure'],
        SNSDestination: { TopicARN: TopicArn },
      },
    });
    const heard = () => {
      const { Entries } = call<{ Entries: { body: string }[] }>(world, 'sns.ListOutbox');
      return Entries.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    };
    return { world, TopicArn, heard };
  };

  it.each([
    ['success', ['Send', 'Delivery']],
    ['bounce', ['Send', 'Bounce']],
    ['bounce+label', ['Send', 'Bounce']],
    ['complaint', ['Send', 'Delivery', 'Complaint']],
    ['ooto', ['Send', 'Delivery']],
    ['suppressionlist', ['Send', 'Bounce']],
  ])('of %s@simulator.amazonses.com is published', (name, events) => {
    const { world, heard } = listening();
    call(
      world,
      'ses.SendEmail',
      message([`${name}@simulator.amazonses.com`], { ConfigurationSetName: 'set' }),
    );
    expect(heard().map(({ eventType }) => eventType)).toEqual(events);
    expect(heard()[0]).toMatchObject({ mail: { source: SENDER, sendingAccountId: ACCOUNT } });
  });

  it('of a raw message goes by the configuration set and tags of its headers, unless the request names others', () => {
    const { world, heard } = listening();
    const raw = (tags: string) => ({
      RawMessage: {
        Data: new TextEncoder().encode(
          `X-SES-CONFIGURATION-SET: set\nX-SES-MESSAGE-TAGS: ${tags}\nFrom: ${SENDER}\nTo: success@simulator.amazonses.com\n\nText`,
        ),
      },
    });
    const tagsOfLastSend = () => {
      const sends = heard().filter(({ eventType }) => eventType === 'Send');
      return (sends.at(-1) as { mail: { tags: object } }).mail.tags;
    };
    expect(refusal(world, 'ses.SendRawEmail', raw('genre=a b')).message).toContain('Invalid tag value <a b>');
    call(world, 'ses.SendRawEmail', raw('campaign=book, genre=fiction'));
    expect(tagsOfLastSend()).toMatchObject({
      'ses:configuration-set': ['set'],
      campaign: ['book'],
      genre: ['fiction'],
    });
    pass(world, 1);
    call(world, 'ses.SendRawEmail', { ...raw('campaign=book'), Tags: [{ Name: 'only', Value: 'this' }] });
    expect(tagsOfLastSend()).toMatchObject({ only: ['this'] });
    expect(tagsOfLastSend()).not.toHaveProperty('campaign');
    pass(world, 1);
    const unknown = { ...raw('campaign=book'), ConfigurationSetName: 'none' };
    expect(refusal(world, 'ses.SendRawEmail', unknown).code).toBe('ConfigurationSetDoesNotExistException');
  });

  it('reaches the topics of the identity too', () => {
    const { world, TopicArn, heard } = listening();
    call(world, 'ses.SetIdentityNotificationTopic', {
      Identity: SENDER,
      NotificationType: 'Bounce',
      SnsTopic: TopicArn,
    });
    call(world, 'ses.SendEmail', message(['bounce@simulator.amazonses.com']));
    expect(heard()).toMatchObject([{ notificationType: 'Bounce', bounce: { bounceType: 'Permanent' } }]);
  });

  const mailIn = (notification: Record<string, unknown> | undefined) => notification?.mail as object;

  // Source: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
  it('says what the message was tagged with, by its sender and by SES', () => {
    const { world, heard } = listening();
    const Tags = [{ Name: 'campaign', Value: 'spring' }];
    const to = ['success@simulator.amazonses.com'];
    call(world, 'ses.SendEmail', message(to, { ConfigurationSetName: 'set', Tags }));
    expect(mailIn(heard()[0])).toMatchObject({
      headers: [
        { name: 'From', value: SENDER },
        { name: 'To', value: to[0] },
        { name: 'Subject', value: 'Hi' },
      ],
      tags: { 'ses:configuration-set': ['set'], 'ses:from-domain': ['example.com'], campaign: ['spring'] },
    });
  });

  // Source: https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
  it('repeats the headers of the message to the topic of its identity once that is enabled', () => {
    const { world, TopicArn, heard } = listening();
    const setting = { Identity: SENDER, NotificationType: 'Bounce' };
    call(world, 'ses.SetIdentityNotificationTopic', { ...setting, SnsTopic: TopicArn });
    const bounce = () => call(world, 'ses.SendEmail', message(['bounce@simulator.amazonses.com']));
    bounce();
    expect(mailIn(heard()[0])).not.toHaveProperty('headers');
    expect(mailIn(heard()[0])).not.toHaveProperty('tags');
    call(world, 'ses.SetIdentityHeadersInNotificationsEnabled', { ...setting, Enabled: true });
    pass(world, 1);
    bounce();
    expect(mailIn(heard()[1])).toMatchObject({ commonHeaders: { from: [SENDER], subject: 'Hi' } });
  });

  it('is lost when the topic does not let SES publish', () => {
    const { world, TopicArn, heard } = listening();
    const onlyTheAccount = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: `arn:aws:iam::${ACCOUNT}:root` },
          Action: 'SNS:Publish',
          Resource: TopicArn,
        },
      ],
    };
    const AttributeValue = JSON.stringify(onlyTheAccount);
    call(world, 'sns.SetTopicAttributes', { TopicArn, AttributeName: 'Policy', AttributeValue });
    call(
      world,
      'ses.SendEmail',
      message(['success@simulator.amazonses.com'], { ConfigurationSetName: 'set' }),
    );
    expect(heard()).toEqual([]);
  });

  it('fills the statistics', () => {
    const { world } = listening();
    for (const name of ['success', 'bounce', 'complaint']) {
      call(world, 'ses.SendEmail', message([`${name}@simulator.amazonses.com`]));
      pass(world, 1);
    }
    expect(call(world, 'ses.GetSendStatistics').SendDataPoints).toEqual([
      { Timestamp: 1_767_225_600_000, DeliveryAttempts: 3, Bounces: 1, Complaints: 1, Rejects: 0 },
    ]);
    expect(world.usage(PLACE).get('SES-Recipients')).toBe(3);
  });

  it('an event destination needs a topic that is there', () => {
    const { world, TopicArn } = listening();
    const input = (ConfigurationSetName: string, TopicARN: string) => ({
      ConfigurationSetName,
      EventDestination: { Name: 'other', MatchingEventTypes: ['send'], SNSDestination: { TopicARN } },
    });
    expect(
      refusal(world, 'ses.CreateConfigurationSetEventDestination', input('set', `${TopicArn}x`)),
    ).toMatchObject({
      queryCode: 'InvalidSNSDestination',
      message: `SNS topic <${TopicArn}x> not found.`,
    });
    expect(
      refusal(world, 'ses.CreateConfigurationSetEventDestination', input('none', TopicArn)).message,
    ).toBe('Configuration set <none> does not exist.');
    expect(
      refusal(world, 'ses.DeleteConfigurationSetEventDestination', {
        ConfigurationSetName: 'set',
        EventDestinationName: 'none',
      }),
    ).toMatchObject({
      queryCode: 'EventDestinationDoesNotExist',
      message: 'No EventDestination found for none',
    });
  });
});

describe('the suppression list', () => {
  it('keeps an address from being sent to', () => {
    const world = sandbox();
    inProduction(world);
    call(world, 'sesv2.PutSuppressedDestination', { EmailAddress: READER, Reason: 'COMPLAINT' });
    call(world, 'ses.SendEmail', message());
    expect(call(world, 'ses.GetSendStatistics').SendDataPoints).toMatchObject([{ Bounces: 1 }]);
    expect(call(world, 'sesv2.ListSuppressedDestinations').SuppressedDestinationSummaries).toMatchObject([
      { EmailAddress: READER, Reason: 'COMPLAINT' },
    ]);
    call(world, 'sesv2.DeleteSuppressedDestination', { EmailAddress: READER });
    expect(refusal(world, 'sesv2.GetSuppressedDestination', { EmailAddress: READER })).toMatchObject({
      code: 'NotFoundException',
      status: 404,
    });
  });
});
