import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SERVICES } from '@/core/simulator/services/list';
import { Wire } from '@/core/simulator/wire/wire';
import { ID, ORIGIN, signedFor } from './http-requests';

const wire = new Wire(SERVICES);

describe('any request at all', () => {
  const name = fc.constantFrom(
    'x-amz-target',
    'content-type',
    'authorization',
    'host',
    'x-amz-content-sha256',
  );
  const value = fc.oneof(
    fc.string(),
    fc.constantFrom(
      'AmazonSQS.SendMessage',
      'Kinesis_20131202.PutRecords',
      'application/x-www-form-urlencoded',
      signedFor('s3'),
      signedFor('lambda'),
      signedFor('ec2'),
      signedFor('sns'),
      'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
    ),
  );
  const body = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.json().map((text) => new TextEncoder().encode(text)),
    fc.string().map((text) => new TextEncoder().encode(`Action=Publish&${text}`)),
  );
  const any = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'X'),
    path: fc.oneof(fc.webPath(), fc.constantFrom('/', '/2015-03-31/functions/f/invocations', '/%ff', '//')),
    query: fc.oneof(fc.webQueryParameters(), fc.constantFrom('X-Amz-Algorithm=a', 'acl', '%')),
    headers: fc.dictionary(name, value),
    body,
  });

  it('is understood, or refused in some protocol', () => {
    fc.assert(
      fc.property(any, (of) => {
        const reading = wire.read(of, ORIGIN);
        const reply = reading.understood
          ? wire.reply(
              reading,
              { ok: false, error: { code: 'X', message: '<&>', status: 400, fault: 'Sender' } },
              ID,
            )
          : reading.write(reading.error, ID);
        expect(reply.status).toBeGreaterThanOrEqual(400);
        expect(reply.status).toBeLessThanOrEqual(501);
      }),
      { numRuns: 2_000 },
    );
  });
});
