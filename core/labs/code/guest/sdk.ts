import { type GuestModule, HOST_GLOBAL } from './host';

/**
 * What clients, commands and exceptions of every package share, as the AWS SDK for JavaScript v3 has them. Throttled
 * and failed requests are tried again as the SDK's standard mode does: three attempts in all, waiting a random time
 * below a bound that doubles. Calls are made one after another; one that waits lets virtual time pass.
 */
export const SDK: GuestModule = {
  name: 'redrive:sdk',
  source: `
import { sleep, TextDecoder, uuid } from 'redrive:globals';
const { ask, random } = globalThis.${HOST_GLOBAL};
const { parse, stringify } = JSON;
const { floor, min } = Math;

const ATTEMPTS = 3;
const DELAY_MS = 100;
const THROTTLED_DELAY_MS = 500;
const DELAY_MS_MAX = 20000;
const THROTTLED = /^(BandwidthLimitExceeded|EC2ThrottledException|LimitExceededException|PriorRequestNotComplete|ProvisionedThroughputExceededException|RequestLimitExceeded|RequestThrottled|RequestThrottledException|SlowDown|ThrottledException|Throttling|ThrottlingException|TooManyRequestsException|TransactionInProgressException)$/;
const TRANSIENT = /^(TimeoutError|RequestTimeout|RequestTimeoutException)$/;

/** Exceptions by service: that of unknown codes, and those of known ones. */
const exceptions = new Map();
export const register = (service, base, byCode) => exceptions.set(service, { base, byCode });

export class ServiceException extends Error {
  constructor({ message, name, $fault = 'client', $metadata = {}, ...members } = {}) {
    super(message);
    this.$fault = $fault;
    this.$metadata = $metadata;
    Object.assign(this, members);
    Object.defineProperty(this, 'name', { value: name ?? new.target.name, configurable: true });
  }
}

/** Bytes of a reply. */
export class Bytes extends Uint8Array {
  transformToString() {
    return new TextDecoder().decode(this);
  }
}

/** The body of an object, which the SDK streams. */
class Body {
  #bytes;
  constructor(bytes) {
    this.#bytes = bytes;
  }
  async transformToString() {
    return this.#bytes.transformToString();
  }
  async transformToByteArray() {
    return this.#bytes;
  }
  async *[Symbol.asyncIterator]() {
    yield this.#bytes;
  }
}

function textOfBytes(bytes) {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function bytesOfText(text) {
  const bytes = new Bytes(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** JSON for the host, which reads bytes and dates where the operation has them. */
const written = (input) =>
  stringify(input, function (key, value) {
    const given = this[key];
    if (given instanceof Uint8Array) return { $bytes: textOfBytes(given) };
    if (given instanceof Date) return { $date: given.getTime() };
    return value;
  });

const waiting = new Map();
let asked = 0;

/** Makes a call; the host answers later, in the order it was asked. */
function call(...request) {
  asked += 1;
  ask(String(asked), ...request);
  return new Promise((resolve) => waiting.set(asked, resolve));
}

/** The host's answer to a call. */
export function settle(id, reply) {
  const resolve = waiting.get(id);
  waiting.delete(id);
  resolve(parse(reply));
}

const MADE = { bytes: bytesOfText, date: (ms) => new Date(ms), body: (text) => new Body(bytesOfText(text)) };

/** Puts bytes and dates where the host marked them. */
function completed(output, marks) {
  for (const [kind, path] of marks) {
    let parent = output;
    for (const step of path.slice(0, -1)) parent = parent[step];
    const last = path.at(-1);
    parent[last] = MADE[kind](parent[last]);
  }
  return output;
}

function exceptionOf(service, { code, queryCode, message, fault, members }, $metadata) {
  const { base, byCode } = exceptions.get(service) ?? { base: ServiceException, byCode: {} };
  const Exception = byCode[code] ?? base;
  const name = byCode[code] === undefined ? code : undefined;
  const $fault = fault === 'Receiver' ? 'server' : 'client';
  return new Exception({ ...members, ...(queryCode && { Code: queryCode }), message, name, $fault, $metadata });
}

const isThrottled = (code, { httpStatusCode }) => httpStatusCode === 429 || THROTTLED.test(code);
const isTransient = (code, { httpStatusCode }) => TRANSIENT.test(code) || [500, 502, 503, 504].includes(httpStatusCode);

export class Command {
  constructor(input = {}) {
    this.input = input;
  }
}

export class Client {
  constructor(config = {}) {
    this.config = { maxAttempts: ATTEMPTS, ...config };
  }

  async send(command) {
    if (!(command instanceof Command)) throw new TypeError('send takes a command, such as new SendMessageCommand({ … })');
    const { service, operation } = command.constructor;
    const { region, maxAttempts } = this.config;
    const { stack } = new Error();
    for (let attempts = 1, totalRetryDelay = 0; ; attempts++) {
      const reply = await call(service, operation, written(command.input), typeof region === 'string' ? region : '');
      const $metadata = { httpStatusCode: reply.status, requestId: uuid(), attempts, totalRetryDelay };
      if (reply.error === undefined) return { $metadata, ...completed(reply.output, reply.marks) };
      const { code } = reply.error;
      const throttled = isThrottled(code, $metadata);
      if (attempts >= maxAttempts || !(throttled || isTransient(code, $metadata))) {
        const exception = exceptionOf(service, reply.error, $metadata);
        // Where it was sent from: what comes after a wait has forgotten it.
        Object.defineProperty(exception, 'stack', { value: stack, configurable: true, writable: true });
        throw exception;
      }
      const bound = min(DELAY_MS_MAX, (throttled ? THROTTLED_DELAY_MS : DELAY_MS) * 2 ** (attempts - 1));
      const delay = floor(random() * bound);
      totalRetryDelay += delay;
      await sleep(delay);
    }
  }

  destroy() {}
}
`,
};
