import { describe, expect, it } from 'vitest';
import { call, pass, refusal, testWorld } from '@/tests/support/simulator';
import { inProduction, message, messageV2, READER, SENDER, verified } from './mail';

const failed = (...addresses: string[]): string =>
  `Email address is not verified. The following identities failed the check in region US-EAST-1: ${addresses.join(', ')}`;

const sandbox = () => {
  const world = testWorld();
  verified(world, SENDER);
  return world;
};

describe('in the sandbox', () => {
  it('only verified senders and recipients are served', () => {
    const world = testWorld();
    expect(refusal(world, 'ses.SendEmail', message())).toMatchObject({
      code: 'MessageRejected',
      status: 400,
      message: failed(SENDER, READER),
    });
    verified(world, SENDER);
    expect(refusal(world, 'ses.SendEmail', message()).message).toBe(failed(READER));
    expect(refusal(world, 'sesv2.SendEmail', messageV2())).toMatchObject({
      code: 'MessageRejected',
      status: 400,
      message: failed(READER),
    });
    verified(world, READER);
    expect(call(world, 'ses.SendEmail', message()).MessageId).toMatch(/^[0-9a-f]{16}-[0-9a-f-]{36}-000000$/);
  });

  it('a verified domain stands for its addresses and those of domains below', () => {
    const world = testWorld();
    call(world, 'ses.VerifyDomainIdentity', { Domain: 'example.com' });
    pass(world, 600);
    call(world, 'ses.SendEmail', message(['anyone@example.com', 'other@mail.EXAMPLE.com']));
    pass(world, 5);
    expect(refusal(world, 'ses.SendEmail', message(['x@notexample.com'])).message).toBe(
      failed('x@notexample.com'),
    );
  });

  it('the mailbox simulator may always be written to', () => {
    call(sandbox(), 'ses.SendEmail', message(['success@simulator.amazonses.com']));
  });
});

describe('with production access', () => {
  it('which is granted after the review, only the sender must be verified', () => {
    const world = sandbox();
    const account = () => call(world, 'sesv2.GetAccount');
    call(world, 'sesv2.PutAccountDetails', {
      MailType: 'MARKETING',
      WebsiteURL: 'https://example.com',
      ProductionAccessEnabled: true,
    });
    expect(account()).toMatchObject({
      ProductionAccessEnabled: false,
      SendQuota: { Max24HourSend: 200, MaxSendRate: 1 },
      Details: { ReviewDetails: { Status: 'PENDING' } },
    });
    pass(world, 86_400);
    expect(account()).toMatchObject({
      ProductionAccessEnabled: true,
      SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14 },
      Details: { ReviewDetails: { Status: 'GRANTED' } },
    });
    call(world, 'ses.SendEmail', message());
    expect(refusal(world, 'ses.SendEmail', message([READER], { Source: 'other@example.com' })).message).toBe(
      failed('other@example.com'),
    );
  });
});

describe('a message is refused', () => {
  it.each<[object, string]>([
    [{ Tags: [{ Name: '', Value: 'v' }] }, 'The tag name must be specified.'],
    [{ Tags: [{ Name: 'n', Value: '' }] }, 'The tag value must be specified.'],
    [{ Tags: [{ Name: 'n', Value: 'v'.repeat(256) }] }, 'Tag value cannot exceed 255 characters.'],
    [{ Tags: [{ Name: 'n'.repeat(256), Value: 'v' }] }, 'Tag name cannot exceed 255 characters.'],
    [
      { Tags: [{ Name: 'n:1', Value: 'v' }] },
      "Invalid tag name <n:1>: only alphanumeric ASCII characters, '_',  '-' are allowed.",
    ],
    [{ Destination: { ToAddresses: ['nobody'] } }, "Missing final '@domain'"],
    [{ Destination: { ToAddresses: ['a@b..com'] } }, 'Domain contains dot-dot'],
    [{ Destination: { ToAddresses: ['a b@example.com'] } }, 'Local address contains control or whitespace'],
    [{ Destination: {} }, "Missing required header 'To'."],
  ])('%j', (rest, words) => {
    expect(refusal(sandbox(), 'ses.SendEmail', message([READER], rest))).toMatchObject({
      code: 'InvalidParameterValue',
      status: 400,
      message: words,
    });
  });

  it('while sending is switched off, for the account or a configuration set', () => {
    const world = sandbox();
    const send = message(['success@simulator.amazonses.com'], { ConfigurationSetName: 'set' });
    expect(refusal(world, 'ses.SendEmail', send)).toMatchObject({
      queryCode: 'ConfigurationSetDoesNotExist',
      message: 'Configuration set <set> does not exist.',
    });
    call(world, 'ses.CreateConfigurationSet', { ConfigurationSet: { Name: 'set' } });
    call(world, 'ses.UpdateConfigurationSetSendingEnabled', { ConfigurationSetName: 'set', Enabled: false });
    expect(refusal(world, 'ses.SendEmail', send).code).toBe('ConfigurationSetSendingPausedException');
    call(world, 'ses.UpdateAccountSendingEnabled', { Enabled: false });
    expect(refusal(world, 'ses.SendEmail', send).code).toBe('AccountSendingPausedException');
    expect(refusal(world, 'sesv2.SendEmail', messageV2()).code).toBe('SendingPausedException');
  });
});

describe('a raw message', () => {
  const raw = (text: string) => ({ RawMessage: { Data: new TextEncoder().encode(text) } });

  it('goes to whom its headers name', () => {
    const world = sandbox();
    verified(world, READER, 'b@example.org');
    call(
      world,
      'ses.SendRawEmail',
      raw(
        `From: Me <${SENDER}>\r\nTo: "Reader, The" <${READER}>,\r\n b@example.org\r\nSubject: Raw\r\n\r\nText`,
      ),
    );
    expect(call(world, 'ses.ListSentEmails').Emails).toMatchObject([
      { source: `Me <${SENDER}>`, recipients: [READER, 'b@example.org'], subject: 'Raw', body: 'Text' },
    ]);
  });

  it('goes to whom the request names instead', () => {
    const world = sandbox();
    verified(world, READER);
    const Destinations = [READER];
    call(world, 'ses.SendRawEmail', { ...raw(`From: ${SENDER}\nTo: x@example.net\n\nText`), Destinations });
    expect(call(world, 'ses.ListSentEmails').Emails).toMatchObject([{ recipients: [READER] }]);
  });
});

describe('a template', () => {
  const withTemplate = () => {
    const world = sandbox();
    verified(world, READER);
    call(world, 'ses.CreateTemplate', {
      Template: { TemplateName: 'hello', SubjectPart: 'Hi {{name}}', TextPart: 'Dear {{ person.first }}' },
    });
    return world;
  };
  const templated = (TemplateData: string) => ({
    Source: SENDER,
    Destination: { ToAddresses: [READER] },
    Template: 'hello',
    TemplateData,
  });

  it('is sent with its data, over both versions of the API', () => {
    const world = withTemplate();
    const TemplateData = JSON.stringify({ name: 'Bo', person: { first: 'Ada' } });
    call(world, 'ses.SendTemplatedEmail', templated(TemplateData));
    pass(world, 1);
    call(world, 'sesv2.SendEmail', {
      FromEmailAddress: SENDER,
      Destination: { ToAddresses: [READER] },
      Content: { Template: { TemplateName: 'hello', TemplateData } },
    });
    const email = { subject: 'Hi Bo', body: 'Dear Ada' };
    expect(call(world, 'ses.ListSentEmails').Emails).toMatchObject([email, email]);
  });

  // Source: https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-advanced.html
  const DATA = {
    name: 'Ada',
    pets: [
      { type: 'dog', name: 'Bobby', best: true },
      { type: 'cat', name: 'Pedro', best: false },
    ],
    colours: ['red', 'blue'],
    nothing: [],
  };

  const rendered = (TextPart: string, data: object = DATA): string => {
    const world = testWorld();
    call(world, 'ses.CreateTemplate', { Template: { TemplateName: 't', SubjectPart: 's', TextPart } });
    const input = { TemplateName: 't', TemplateData: JSON.stringify(data) };
    const { RenderedTemplate } = call<{ RenderedTemplate: string }>(world, 'ses.TestRenderTemplate', input);
    return RenderedTemplate.split('\n\n')[1]?.trimEnd() ?? '';
  };

  it.each([
    ['{{#each colours}}<{{this}}>{{/each}}', '<red><blue>'],
    [
      '{{#each pets}}{{name}} is {{#if best}}the best{{else}}a {{type}}{{/if}}, {{/each}}',
      'Bobby is the best, Pedro is a cat,',
    ],
    ['{{#each pets}}{{name}} of {{../name}}. {{/each}}', 'Bobby of Ada. Pedro of Ada.'],
    ['{{#each nothing}}x{{else}}none{{/each}}', 'none'],
    ['{{#if absent}}a{{else if name}}b{{else}}c{{/if}}', 'b'],
    ['{{#unless absent}}yes{{/unless}}{{! a comment }}', 'yes'],
    ['{{#with pets.1}}{{name}}{{/with}}', 'Pedro'],
    ['{{#* inline "from"}}from {{name}}{{/inline}}Yours, {{> from}}', 'Yours, from Ada'],
  ])('%s', (text, expected) => {
    expect(rendered(text)).toBe(expected);
  });

  it.each(['{{#if name}}', '{{/if}}', '{{#if name}}{{/each}}', '{{else}}', '{{#shout name}}{{/shout}}'])(
    'with blocks that do not match is refused: %s',
    (TextPart) => {
      const Template = { TemplateName: 't', SubjectPart: 's', TextPart };
      expect(refusal(testWorld(), 'ses.CreateTemplate', { Template }).queryCode).toBe('InvalidTemplate');
    },
  );

  it('of lists in lists of lists ends', () => {
    const world = testWorld();
    const openings = [0, 1, 2, 3, 4, 5].map((depth) => `{{#each ${'../'.repeat(depth)}l}}`).join('');
    const TextPart = `${openings}x${'{{/each}}'.repeat(6)}`;
    call(world, 'ses.CreateTemplate', { Template: { TemplateName: 't', SubjectPart: 's', TextPart } });
    const TemplateData = JSON.stringify({ l: Array.from({ length: 100 }, () => 'x') });
    expect(refusal(world, 'ses.TestRenderTemplate', { TemplateName: 't', TemplateData }).queryCode).toBe(
      'InvalidRenderingParameter',
    );
  });

  it('that lacks data is accepted, but nothing is sent', () => {
    const world = withTemplate();
    expect(call(world, 'ses.SendTemplatedEmail', templated('{}'))).toHaveProperty('MessageId');
    expect(call(world, 'ses.ListSentEmails').Emails).toEqual([]);
    expect(
      refusal(world, 'ses.TestRenderTemplate', { TemplateName: 'hello', TemplateData: '{}' }),
    ).toMatchObject({
      queryCode: 'MissingRenderingAttribute',
      message: "Attribute 'name' is not present in the rendering data.",
    });
  });

  it('goes to many, each with a result of its own', () => {
    const world = withTemplate();
    inProduction(world);
    const { Status } = call(world, 'ses.SendBulkTemplatedEmail', {
      Source: SENDER,
      Template: 'hello',
      DefaultTemplateData: JSON.stringify({ name: 'all', person: { first: 'You' } }),
      Destinations: [
        {
          Destination: { ToAddresses: [READER] },
          ReplacementTemplateData: '{"name":"Ada","person":{"first":"A"}}',
        },
        { Destination: { ToAddresses: ['nobody'] } },
      ],
    });
    expect(Status).toMatchObject([
      { Status: 'Success' },
      { Status: 'InvalidParameterValue', Error: "Missing final '@domain'" },
    ]);
    expect(call(world, 'ses.ListSentEmails').Emails).toMatchObject([{ subject: 'Hi Ada' }]);
  });

  it('is there once, until it is deleted', () => {
    const world = withTemplate();
    expect(
      refusal(world, 'sesv2.CreateEmailTemplate', {
        TemplateName: 'hello',
        TemplateContent: { Subject: 'x' },
      }),
    ).toMatchObject({ code: 'AlreadyExistsException', status: 400 });
    call(world, 'sesv2.DeleteEmailTemplate', { TemplateName: 'hello' });
    expect(refusal(world, 'ses.GetTemplate', { TemplateName: 'hello' }).queryCode).toBe(
      'TemplateDoesNotExist',
    );
    expect(refusal(world, 'sesv2.GetEmailTemplate', { TemplateName: 'hello' })).toMatchObject({
      code: 'NotFoundException',
      status: 404,
    });
  });
});
