import { describe, expect, it } from 'vitest';
import {
  ACTIONS_MAX,
  LINE_CHARACTERS_MAX,
  OUTPUT_CHARACTERS_MAX,
  SOURCE_CHARACTERS_MAX,
} from '@/core/labs/code/bounds';
import { LabSession } from '@/core/labs/session';
import { runCode } from '@/tests/support/code';
import { RULES, shippedLabs } from '@/tests/support/labs';

// Code that means harm, or loops: it ends by itself, reaches nothing, and leaves the lab as it is.

const lab = {
  ...(shippedLabs()[0] as ReturnType<typeof shippedLabs>[number]),
  services: ['sqs'],
  start: [],
};
const open = () => new LabSession(lab, 'seed', RULES.today);

describe('code in the pane is bounded', () => {
  it.each([
    ['an endless loop', 'for (;;);', 'time'],
    ['an endless loop that catches', 'for (;;) { try { for (;;); } catch {} }', 'time'],
    ['endless waiting for nothing', 'for (;;) await 1;', 'time'],
    [
      'endless loops in functions',
      'async function f() { for (;;); } for (;;) { try { await f(); } catch {} }',
      'time',
    ],
    ['a pattern that never ends', '/(a*)*b/.test("a".repeat(40));', 'time'],
    ['an endless loop in what is printed', 'console.log({ get a() { for (;;); } });', 'time'],
    [
      'an endless loop in what is thrown',
      'throw Object.assign(new Error(), { get message() { for (;;); } });',
      'time',
    ],
    ['an endless loop in a timer', 'setTimeout(() => { for (;;); }, 1);', 'time'],
    ['endless polling', 'for (;;) await sleep(1000);', 'actions'],
    ['an interval that nobody clears', 'setInterval(() => {}, 10);', 'actions'],
    ['calls that nobody awaits', 'for (;;) new SQS().listQueues();', 'actions'],
    ['a memory bomb', 'const a = []; for (;;) a.push(new Uint8Array(1e6));', 'memory'],
    ['a giant string', '"a".repeat(2 ** 29);', 'memory'],
    ['a giant buffer', 'new Uint8Array(2 ** 30);', 'memory'],
    ['deep recursion', 'function f() { return f() + 1; } f();', 'stack'],
    ['deep recursion through a native function', 'function f() { return [1].map(f); } f();', 'stack'],
    ['deep JSON', 'JSON.parse("[".repeat(1e6));', 'stack'],
    ['deep source', 'eval("(".repeat(1e6));', 'stack'],
    ['endless output', 'for (;;) console.log("line");', 'output'],
    ['a source too long', ' '.repeat(SOURCE_CHARACTERS_MAX + 1), 'source'],
  ])('%s', async (_, source, code) => {
    const session = open();
    const { fault, text } = await runCode(session, source);
    expect(fault?.code).toBe(code);
    expect(text.length).toBeLessThanOrEqual(OUTPUT_CHARACTERS_MAX + 10_000);
    expect(session.entries.length).toBeLessThanOrEqual(ACTIONS_MAX);
  });

  it('ten megabytes of output are cut', async () => {
    const { text, fault } = await runCode(open(), 'console.log("x".repeat(10_000_000));');
    expect(fault).toBeUndefined();
    expect(text.slice(0, LINE_CHARACTERS_MAX + 1)).toBe(`${'x'.repeat(LINE_CHARACTERS_MAX)}…`);
    expect(text.length).toBeLessThan(LINE_CHARACTERS_MAX + 100);
  });

  it('an input too long is refused before it is sent', async () => {
    const session = open();
    const { fault } = await runCode(
      session,
      'await new SQS().sendMessage({ MessageBody: "x".repeat(400_000) });',
    );
    expect(fault).toMatchObject({ code: 'thrown', thrown: { name: 'RangeError' } });
    expect(session.entries).toHaveLength(0);
  });
});

describe('code in the pane reaches nothing', () => {
  const reached = async (source: string): Promise<string> => (await runCode(open(), source)).text;

  it('not the page, storage, network, worker, or process', async () => {
    const names = [
      ...['window', 'self', 'document', 'location', 'navigator', 'fetch', 'XMLHttpRequest', 'WebSocket'],
      ...['localStorage', 'indexedDB', 'caches', 'postMessage', 'importScripts', 'Worker', 'WebAssembly'],
      ...['require', 'Buffer', 'global', 'module', 'std', 'os', 'performance', '__host'],
    ];
    const probe = `console.log([${names.map((name) => `typeof ${name}`).join()}].filter((kind) => kind !== 'undefined').length);`;
    expect(await reached(probe)).toBe('0');
    expect(await reached('console.log(Object.keys(process), process.env);')).toMatch(/^\[ 'env' \] \{/);
  });

  it('no other global by constructors and prototypes', async () => {
    const text = await reached(`
const globals = [
  [].constructor.constructor('return this')(),
  (async () => {}).constructor('return this')(),
  Function('return this')(),
  (0, eval)('this'),
  console.log.constructor('return this')(),
  SQS.constructor('return this')(),
  Reflect.construct(Function, ['return this'])(),
];
for (const each of globals) console.log(each === globalThis || each instanceof Promise);
console.log(Object.getOwnPropertyNames(globalThis).some((name) => /host|fetch|window/i.test(name)));`);
    expect(text.split('\n')).toEqual([...Array(7).fill('true'), 'false']);
  });

  it.each(['fs', 'node:fs', 'https://example.com/a.js', './local.js', '@aws-sdk/client-kms', 'quickjs:std'])(
    'not the module %s',
    async (name) => {
      const { fault } = await runCode(open(), `await import(${JSON.stringify(name)});`);
      expect(fault).toMatchObject({ thrown: { message: expect.stringContaining(`'${name}'`) } });
    },
  );

  it('a service that the lab does not offer', async () => {
    const text = await reached(`
import { Client, Command } from 'redrive:sdk';
class Listing extends Command { static service = 'kms'; static operation = 'ListKeys'; }
class Internal extends Command { static service = 'lambda'; static operation = 'PutFunctionBehavior'; }
class Odd extends Command { static service = '__proto__'; static operation = 'constructor'; }
for (const Each of [Listing, Internal, Odd])
  await new Client().send(new Each({})).catch((error) => console.log(error.name));`);
    expect(text).toBe('UnknownOperationException\nUnknownOperationException\nUnknownOperationException');
  });

  it('nothing of the host by prototypes it has changed', async () => {
    const session = open();
    const { text, fault } = await runCode(
      session,
      `
Object.prototype.ok = 'polluted';
Object.prototype.toJSON = function () { return { service: 'kms', QueueName: 'polluted' }; };
delete Object.prototype.toJSON;
Array.prototype.map = () => ['polluted'];
JSON.parse = () => ({ polluted: true });
Promise.prototype.catch = undefined;
Map.prototype.get = () => undefined;
const input = JSON.stringify({ a: 1 }).length && { QueueName: 'jobs', Attributes: {}, ['__proto__']: { QueueName: 'x' } };
input.Attributes['__proto__x'] = '1';
try { await new SQS().createQueue(input); } catch (error) { console.log(error.name); }
await new SQS().createQueue({ QueueName: 'jobs', __proto__: { Attributes: { DelaySeconds: '9' } } });
console.log((await new SQS().listQueues()).QueueUrls.length);`,
    );
    expect(({} as { ok?: unknown }).ok).toBeUndefined();
    expect([1].map((n) => n + 1)).toEqual([2]);
    expect(session.entries.every(({ action }) => action.kind === 'call' && action.service === 'sqs')).toBe(
      true,
    );
    // What it broke is its own: whatever it printed or threw, the lab goes on.
    expect([fault, text]).toBeDefined();
    expect(session.act({ kind: 'run', line: 'aws sqs list-queues' }).ok).toBe(true);
  });

  it('a member called __proto__ is a member like any other', async () => {
    const session = open();
    const source = `await new SQS().createQueue({ QueueName: 'jobs', tags: JSON.parse('{"__proto__": "x", "constructor": "y"}') });`;
    expect((await runCode(session, source)).fault).toBeUndefined();
    const { text } = await runCode(
      session,
      `
const { QueueUrl } = await new SQS().getQueueUrl({ QueueName: 'jobs' });
console.log(JSON.stringify((await new SQS().listQueueTags({ QueueUrl })).Tags));`,
    );
    expect(JSON.parse(text)).toEqual(JSON.parse('{"__proto__": "x", "constructor": "y"}'));
  });
});
