import { base64Url, bytesOf, fromBase64Url } from '../kernel/bytes';
import { fail, ok, type Result } from '../kernel/result';
import type { Input } from '../simulator/engine/contract';
import { readPlain, writePlain } from '../simulator/engine/plain';
import type { Action } from './session';

/** The whole state of a lab, as it is saved and travels in a link. */
export interface LabState {
  readonly slug: string;
  readonly revision: number;
  readonly seed: string;
  readonly actions: readonly Action[];
}

/** Version 2 knows calls; texts of version 1, which has none, read the same. */
const PREFIX = 'r2.';
const READABLE = /^r[12]\./;
/** Longest text that is even looked at. */
const TEXT_MAX = 1_000_000;

/** A number is time that passed, a text a command line, a list a call: service, operation, input, Region if another. */
type Compact =
  | number
  | string
  | readonly [string, string, string]
  | readonly [string, string, string, string];

/** A state as text for an address: version, checksum, and the actions in base64url. */
export function encodeLab(state: LabState): string {
  const compact = [state.slug, state.revision, state.seed, state.actions.map(compactAction)];
  const text = base64Url(bytesOf(JSON.stringify(compact)));
  return `${PREFIX}${checksum(text)}.${text}`;
}

function compactAction(action: Action): Compact {
  if (action.kind === 'advance') return action.ms;
  if (action.kind === 'run') return action.line;
  const { service, operation, input, region } = action;
  const call = [service, operation, writePlain(input)] as const;
  return region === undefined ? call : [...call, region];
}

/** Reads a state. A text that is cut off, changed or of another version is refused, with the reason as code. */
export function decodeLab(text: string): Result<LabState> {
  if (text.length > TEXT_MAX) return fail('lab.link.too-long');
  if (!READABLE.test(text)) return fail('lab.link.other-version');
  const [sum = '', body = ''] = text.slice(PREFIX.length).split('.');
  if (sum !== checksum(body)) return fail('lab.link.damaged');
  const bytes = fromBase64Url(body);
  return bytes ? read(new TextDecoder().decode(bytes)) : fail('lab.link.damaged');
}

/** Whoever makes a text by hand gets no further than one who types: every part is of its type, or it is damaged. */
function read(json: string): Result<LabState> {
  try {
    const [slug, revision, seed, actions] = JSON.parse(json) as readonly unknown[];
    if (typeof slug !== 'string' || typeof revision !== 'number' || typeof seed !== 'string')
      return fail('lab.link.damaged');
    return ok({ slug, revision, seed, actions: (actions as readonly Compact[]).map(fullAction) });
  } catch {
    return fail('lab.link.damaged');
  }
}

function fullAction(action: Compact): Action {
  if (typeof action === 'string') return { kind: 'run', line: action };
  if (typeof action === 'number') {
    if (!Number.isSafeInteger(action) || action < 0) throw new RangeError('time runs forward');
    return { kind: 'advance', ms: action };
  }
  const [service, operation, text, region] = action;
  const input = readPlain(text);
  if (![service, operation, region ?? ''].every((name) => typeof name === 'string') || !isObject(input))
    throw new TypeError('no call');
  return { kind: 'call', service, operation, input, ...(region !== undefined && { region }) };
}

const isObject = (value: unknown): value is Input =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** FNV-1a, 32 bits, in base 36: notices what was cut off or mistyped; nothing secret hangs on it. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
