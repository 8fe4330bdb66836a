import { base64Of, bytesOfBase64 } from '../cli/parameters/base64';
import { fail, ok, type Result } from '../kernel/result';
import type { Action } from './session';

/** The whole state of a lab, as it is saved and travels in a link. */
export interface LabState {
  readonly slug: string;
  readonly revision: number;
  readonly seed: string;
  readonly actions: readonly Action[];
}

const VERSION = 1;
const PREFIX = `r${VERSION}.`;
/** Longest text that is even looked at. */
const TEXT_MAX = 1_000_000;

/** A state as text for an address: version, checksum, and the actions in base64url. */
export function encodeLab(state: LabState): string {
  const compact = [state.slug, state.revision, state.seed, state.actions.map(compactAction)];
  const bytes = new TextEncoder().encode(JSON.stringify(compact));
  const text = base64Of(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `${PREFIX}${checksum(text)}.${text}`;
}

/** A number is time that passed, a text a command line. */
const compactAction = (action: Action): number | string =>
  action.kind === 'advance' ? action.ms : action.line;

/** Reads a state. A text that is cut off, changed or of another version is refused, with the reason as code. */
export function decodeLab(text: string): Result<LabState> {
  if (text.length > TEXT_MAX) return fail('lab.link.too-long');
  if (!text.startsWith(PREFIX)) return fail('lab.link.other-version');
  const [sum = '', body = ''] = text.slice(PREFIX.length).split('.');
  if (sum !== checksum(body)) return fail('lab.link.damaged');
  const padded = body.replaceAll('-', '+').replaceAll('_', '/');
  const bytes = bytesOfBase64(padded.padEnd(Math.ceil(padded.length / 4) * 4, '='));
  return bytes ? read(new TextDecoder().decode(bytes)) : fail('lab.link.damaged');
}

function read(json: string): Result<LabState> {
  try {
    const [slug, revision, seed, actions] = JSON.parse(json) as [string, number, string, (number | string)[]];
    return ok({ slug, revision, seed, actions: actions.map(fullAction) });
  } catch {
    return fail('lab.link.damaged');
  }
}

const fullAction = (action: number | string): Action =>
  typeof action === 'number' ? { kind: 'advance', ms: action } : { kind: 'run', line: action };

/** FNV-1a, 32 bits, in base 36: notices what was cut off or mistyped; nothing secret hangs on it. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
}
