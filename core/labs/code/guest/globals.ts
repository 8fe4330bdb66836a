import { LINE_CHARACTERS_MAX, WAIT_MS_MAX } from '../bounds';
import { type GuestModule, HOST_GLOBAL } from './host';

/**
 * The globals that code expects: console, timers, a clock and chance of the simulated world. `due` and `fire` are the
 * host's: it lets virtual time pass until the next timer, and calls it.
 */
export const GLOBALS: GuestModule = {
  name: 'redrive:globals',
  source: `
import { printed } from 'redrive:inspect';
const { now, random, print } = globalThis.${HOST_GLOBAL};
const { floor, min } = Math;

const timers = new Map();
let counter = 0;

function begin(callback, ms, args, every) {
  if (typeof callback !== 'function') throw new TypeError('The "callback" argument must be of type function.');
  const wait = Number(ms) >= 1 ? min(floor(Number(ms)), ${WAIT_MS_MAX}) : 1;
  counter += 1;
  timers.set(counter, { id: counter, due: now() + wait, callback, args, wait: every ? wait : undefined });
  return counter;
}

function next() {
  let first;
  for (const timer of timers.values()) if (first === undefined || timer.due < first.due) first = timer;
  return first;
}

/** When the next timer is due; -1 when there is none. */
export const due = () => next()?.due ?? -1;

/** Calls the next timer; timers that are due at once go in the order they were set. */
export function fire() {
  const timer = next();
  timers.delete(timer.id);
  if (timer.wait !== undefined) timers.set(timer.id, { ...timer, due: now() + timer.wait });
  timer.callback(...timer.args);
}

export const sleep = (ms, value) => new Promise((resolve) => begin(resolve, ms, [value], false));

function say(level) {
  return (...values) => {
    const text = printed(values);
    const more = text.length - ${LINE_CHARACTERS_MAX};
    print(level, more > 0 ? text.slice(0, ${LINE_CHARACTERS_MAX}) + '… ' + more + ' more characters' : text);
  };
}

/** UTC is the only time zone, as in Lambda: the code does the same wherever it runs. */
const RealDate = Date;
const { UTC } = RealDate;
function VirtualDate(...args) {
  if (new.target === undefined) return new VirtualDate().toString();
  const given = args.length === 0 ? [now()] : args.length === 1 ? args : [UTC(...args)];
  return Reflect.construct(RealDate, given, new.target);
}
const dates = RealDate.prototype;
dates.constructor = VirtualDate;
for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds', 'Milliseconds']) {
  dates['get' + part] = dates['getUTC' + part];
  if (part !== 'Day') dates['set' + part] = dates['setUTC' + part];
}
for (const name of ['toString', 'toLocaleString']) dates[name] = dates.toUTCString;
dates.getTimezoneOffset = () => 0;
Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
Object.assign(VirtualDate, { prototype: dates, now: () => now(), UTC, parse: RealDate.parse });

const hex = (digits) => {
  let text = '';
  for (let i = 0; i < digits; i++) text += floor(random() * 16).toString(16);
  return text;
};
/** A version 4 UUID of the lab's seed. */
export const uuid = () =>
  hex(8) + '-' + hex(4) + '-4' + hex(3) + '-' + (8 + floor(random() * 4)).toString(16) + hex(3) + '-' + hex(12);

export class TextEncoder {
  encoding = 'utf-8';
  encode(text = '') {
    const escaped = encodeURIComponent(String(text).toWellFormed());
    const bytes = [];
    for (let i = 0; i < escaped.length; i++) {
      if (escaped[i] !== '%') bytes.push(escaped.charCodeAt(i));
      else {
        bytes.push(Number.parseInt(escaped.slice(i + 1, i + 3), 16));
        i += 2;
      }
    }
    return Uint8Array.from(bytes);
  }
}
export class TextDecoder {
  encoding = 'utf-8';
  decode(bytes = new Uint8Array()) {
    let escaped = '';
    for (const byte of new Uint8Array(bytes.buffer ?? bytes, bytes.byteOffset ?? 0, bytes.byteLength))
      escaped += '%' + (byte < 16 ? '0' : '') + byte.toString(16);
    try {
      return decodeURIComponent(escaped);
    } catch {
      throw new TypeError('The encoded data was not valid for encoding utf-8');
    }
  }
}

const out = say('out');
const err = say('err');
Object.assign(Math, { random: () => random() });
Object.assign(globalThis, {
  console: { log: out, info: out, debug: out, warn: err, error: err },
  setTimeout: (callback, ms, ...args) => begin(callback, ms, args, false),
  setInterval: (callback, ms, ...args) => begin(callback, ms, args, true),
  clearTimeout: (id) => void timers.delete(id),
  clearInterval: (id) => void timers.delete(id),
  queueMicrotask: (callback) => void Promise.resolve().then(callback),
  sleep,
  Date: VirtualDate,
  TextEncoder,
  TextDecoder,
  crypto: { randomUUID: uuid },
});
`,
};

/** What `node:timers/promises` offers. */
export const TIMERS: GuestModule = {
  name: 'node:timers/promises',
  source: `export { sleep as setTimeout } from 'redrive:globals';`,
};
