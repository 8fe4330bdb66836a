import { deflateRawSync } from 'node:zlib';
import { CreateFunctionCommand, InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readZip, ZipFault } from '@/server/sandbox/functions/zip';
import { sandboxForTest } from './raw';

let sandbox: Awaited<ReturnType<typeof sandboxForTest>>;
let client: LambdaClient;
beforeAll(async () => {
  sandbox = await sandboxForTest();
  client = new LambdaClient({
    endpoint: sandbox.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  });
});
afterAll(async () => {
  client.destroy();
  await sandbox.stop();
});

/** An archive of one file. */
function zip(name: string, text: string, { stored = false } = {}): Uint8Array {
  const content = Buffer.from(text);
  const packed = stored ? content : deflateRawSync(content);
  const entry = (length: number, at: number) => {
    const bytes = Buffer.alloc(length + name.length);
    bytes.writeUInt16LE(stored ? 0 : 8, at);
    bytes.writeUInt32LE(packed.length, at + 10);
    bytes.writeUInt32LE(content.length, at + 14);
    bytes.writeUInt16LE(name.length, at + 18);
    bytes.write(name, length);
    return bytes;
  };
  const local = entry(30, 8);
  local.writeUInt32LE(0x04034b50);
  const central = entry(46, 10);
  central.writeUInt32LE(0x02014b50);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, central, end]);
}

let made = 0;
async function invoke(code: string, { file = 'index.js', payload = {}, timeout = 3 } = {}) {
  made += 1;
  const FunctionName = `f${made}`;
  await client.send(
    new CreateFunctionCommand({
      FunctionName,
      Runtime: 'nodejs22.x',
      Handler: 'index.handler',
      Role: 'arn:aws:iam::000000000000:role/r',
      Timeout: timeout,
      Code: { ZipFile: zip(file, code) },
      Environment: { Variables: { GREETING: 'hello' } },
    }),
  );
  const reply = await client.send(
    new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(payload)) }),
  );
  const text = Buffer.from(reply.Payload ?? []).toString();
  return { error: reply.FunctionError, value: text === '' ? undefined : JSON.parse(text) };
}

describe('functions in JavaScript', () => {
  it.each([
    ['an async handler', 'exports.handler = async (event) => ({ got: event.n })', 'index.js'],
    ['a callback', 'exports.handler = (event, context, done) => done(null, { got: event.n })', 'index.js'],
    ['an ES module', 'export const handler = async (event) => ({ got: event.n })', 'index.mjs'],
  ])('are run: %s', async (_, code, file) => {
    expect(await invoke(code, { file, payload: { n: 7 } })).toEqual({ error: undefined, value: { got: 7 } });
  });

  it('see their environment and the address of the sandbox', async () => {
    const code = `exports.handler = async (event, context) => [
      process.env.GREETING, process.env.AWS_ENDPOINT_URL, process.env.AWS_REGION, context.functionName.slice(0, 1)]`;
    expect((await invoke(code)).value).toEqual(['hello', sandbox.endpoint, 'us-east-1', 'f']);
  });

  it('that throw are reported as Lambda reports them', async () => {
    const { error, value } = await invoke(`exports.handler = async () => { throw new TypeError('no') }`);
    expect(error).toBe('Unhandled');
    expect(value).toMatchObject({ errorType: 'TypeError', errorMessage: 'no' });
  });

  it('that never end are ended by their timeout, whatever they do', async () => {
    const { error, value } = await invoke('exports.handler = () => { for (;;); }', { timeout: 1 });
    expect(error).toBe('Unhandled');
    expect(value.errorMessage).toMatch(/Task timed out after 1.00 seconds$/);
  });

  it('that end the process or lack the handler fail, and the sandbox goes on', async () => {
    expect((await invoke('exports.handler = () => process.exit(1)')).error).toBe('Unhandled');
    expect((await invoke('exports.other = 1')).value).toMatchObject({ errorType: 'Runtime.HandlerNotFound' });
    expect((await invoke('x', { file: 'other.js' })).value).toMatchObject({
      errorType: 'Runtime.ImportModuleError',
    });
  });
});

describe('a zip archive', () => {
  it.each([true, false])('is read (stored: %s)', (stored) => {
    const [file] = readZip(zip('a/b.txt', 'hello', { stored }));
    expect({ ...file, content: file?.content.toString() }).toEqual({ path: 'a/b.txt', content: 'hello' });
  });

  it.each([
    ['leads outside', zip('../../evil.js', 'x')],
    ['is absolute', zip('/etc/evil', 'x')],
    ['is no archive', Buffer.from('hello')],
    ['is cut off', zip('a', 'hello').slice(10)],
  ])('is refused when it %s', (_, bytes) => {
    expect(() => readZip(bytes)).toThrow(ZipFault);
  });
});
