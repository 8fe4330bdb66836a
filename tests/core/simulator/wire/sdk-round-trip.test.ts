import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Output } from '@/core/simulator/engine/contract';
import type { HttpReply, HttpRequest } from '@/core/simulator/wire/http';
import { Wire, type WireCall } from '@/core/simulator/wire/wire';
import { fromSdk, isSeen, sdkClient, toSdk } from './sdk';
import { valuesOf } from './shape-values';
import { apiPackages, shapesOf, stubService } from './stub-service';

// The SDK is the judge: what it sends is read as what it meant, and what is written is what it reads.

const ORIGIN = 'http://127.0.0.1:4566';
const RUNS = 4;

/** Members the SDK fills in or works with itself, so that it does not pass them on as given. */
const OWN_WAYS: Readonly<Record<string, readonly string[]>> = {
  ec2: ['ClientToken'],
  events: ['EndpointId'],
  kinesis: ['EventStream'],
  sesv2: ['EndpointId'],
  s3: [
    'Bucket',
    'Body',
    'ChecksumAlgorithm',
    'ChecksumCRC32',
    'ChecksumMode',
    'ContentLength',
    'ContentMD5',
    'ContentType',
    'CreateBucketConfiguration',
    'CopySource',
    'CopySourceSSECustomerKey',
    'CopySourceSSECustomerKeyMD5',
    'Expires',
    'ExpiresString',
    // Empty for us-east-1, which the SDK shows as nothing.
    'LocationConstraint',
    'SSECustomerKey',
    'SSECustomerKeyMD5',
  ],
};

const without = (service: string, value: unknown): unknown => {
  const left = OWN_WAYS[service];
  if (!left || typeof value !== 'object' || value === null) return value;
  // The SDK shows an empty body or header as nothing, and no metadata as an empty map.
  const isEmpty = (member: unknown): boolean =>
    member === '' || (typeof member === 'object' && Object.keys(member ?? {}).length === 0);
  return Object.fromEntries(
    Object.entries(value).filter(
      ([name, member]) => !left.includes(name) && !(service === 's3' && isEmpty(member)),
    ),
  );
};

/** What the SDK uses to choose an endpoint or a checksum is not sent at random. */
function sendable(service: string, value: unknown): unknown {
  if (service !== 's3') return without(service, value);
  const { CopySource } = value as { CopySource?: string };
  return { ...(without(service, value) as object), Bucket: 'orders', ...(CopySource && { CopySource }) };
}

describe.each(apiPackages())('$name', async ({ name, sdk }) => {
  const shapes = await shapesOf(name);
  const wire = new Wire([stubService(name, shapes)]);
  const operations = Object.entries(shapes.operations);

  it.each(operations)('reads %s as the SDK sends it', async (operation, { input }) => {
    let seen: HttpRequest | undefined;
    const client = await sdkClient(sdk, {
      answer: (request) => {
        seen = request;
        return undefined;
      },
    });
    const values = input === undefined ? fc.constant({}) : valuesOf(shapes, input);
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const given = input === undefined ? {} : toSdk(shapes, input, sendable(name, value));
        await client.send(operation, given).catch((error) => {
          if (!isSeen(error)) throw error;
        });
        const reading = wire.read(seen as HttpRequest, ORIGIN);
        expect(reading).toMatchObject({ understood: true, asked: { operation } });
        const { asked, signed } = reading as WireCall;
        expect(without(name, asked.input)).toEqual(without(name, value));
        expect(signed).toMatchObject({ accessKeyId: 'AKIDEXAMPLE', region: 'eu-west-1' });
      }),
      { numRuns: RUNS },
    );
  });

  it.each(operations)('answers %s so that the SDK reads it', async (operation, { input, output }) => {
    let reply: HttpReply | undefined;
    let written: Output = {};
    const client = await sdkClient(sdk, {
      answer: (request) => {
        const call = wire.read(request, ORIGIN) as WireCall;
        reply = wire.reply(call, { ok: true, output: written }, '11111111-2222-4333-8444-555555555555');
        return reply;
      },
    });
    const [asked] = fc.sample(input === undefined ? fc.constant({}) : valuesOf(shapes, input), {
      numRuns: 1,
      seed: 1,
    });
    const given = input === undefined ? {} : toSdk(shapes, input, sendable(name, asked));
    const values = output === undefined ? fc.constant({}) : valuesOf(shapes, output);
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        written = value as Output;
        const { $metadata, ...got } = await client.send(operation, given);
        if (output !== undefined)
          expect(without(name, fromSdk(shapes, output, got))).toEqual(without(name, value));
        expect($metadata).toMatchObject({ requestId: '11111111-2222-4333-8444-555555555555' });
      }),
      { numRuns: RUNS },
    );
  });
});
