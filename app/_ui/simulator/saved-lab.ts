import { decodeLab } from '@/core/labs/codec';
import type { Lab } from '@/core/labs/lab';
import type { Loaded, ServerLab } from './lab-server';
import type { Told } from './lab-sync';
import type { Opening } from './protocol';

// What a learner did in a lab, kept in this browser as it happens.

/** How much help was taken. */
export interface Help {
  /** Hints opened. */
  readonly hints: number;
  /** Whether the worked solution was opened. */
  readonly solved: boolean;
}
export const NO_HELP: Help = { hints: 0, solved: false };

interface SavedBranch {
  /** The state as text, with what can be redone. */
  readonly state: string;
  readonly done: number;
}

interface Saved extends SavedBranch {
  readonly branch?: SavedBranch;
  readonly help: Help;
  /** Whether the goal was reached. */
  readonly passed: boolean;
  /** The save on the server that this goes on from, and whether it is the same; absent when there is none. */
  readonly sync?: Pick<Told, 'version' | 'clean'>;
}

const keyOf = (slug: string): string => `redrive.lab.${slug}`;
const ASIDE = '.aside';
/** States put aside for links, each the whole of a lab. */
const ASIDE_MAX = 5;

/** Keeps the state; false when the browser has no room or does not allow it. */
export const saveLab = (slug: string, saved: Saved): boolean => write(keyOf(slug), saved);

/** Notes how what is kept here stands to the server, at once: the page may be left in the same moment. */
export function keepSync(slug: string, { version, clean }: Told): void {
  const saved = savedLab(slug);
  if (saved) saveLab(slug, { ...saved, sync: { version, clean } });
}

/** What is kept of a lab, or undefined when there is nothing that can be read. */
export function savedLab(slug: string): Saved | undefined {
  const saved = read(keyOf(slug)) as Saved | undefined;
  return typeof saved?.state === 'string' ? saved : undefined;
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Puts aside what is kept of a lab, on top of what was put aside before. */
function putAside(slug: string): void {
  const kept = read(keyOf(slug));
  if (kept === undefined) return;
  write(keyOf(slug) + ASIDE, [...asideOf(slug), kept].slice(-ASIDE_MAX));
  localStorage.removeItem(keyOf(slug));
}

/** Brings back what was put aside last. */
export function bringBack(slug: string): void {
  const aside = asideOf(slug);
  const last = aside.at(-1);
  if (!last) return;
  write(keyOf(slug), last);
  write(keyOf(slug) + ASIDE, aside.slice(0, -1));
}

const asideOf = (slug: string): readonly Saved[] => (read(keyOf(slug) + ASIDE) as Saved[] | undefined) ?? [];

export type LinkFault = 'too-long' | 'other-version' | 'damaged' | 'other-lab' | 'other-revision';

/** What the page tells about where the state came from. */
export type Origin =
  | { readonly kind: 'link'; readonly aside: boolean }
  | { readonly kind: 'link-fault'; readonly fault: LinkFault }
  /** What was kept belongs to an older revision of the lab; it is put aside. */
  | { readonly kind: 'outdated' };

/** How a lab begins in this browser. */
export interface Beginning {
  readonly opening: Opening;
  readonly branch?: Opening;
  readonly help: Help;
  readonly passed: boolean;
  readonly origin?: Origin;
  readonly server: OnServer;
}

/** What a beginning knows of the server. */
export interface OnServer {
  /** The save that this browser goes on from, 0 for none. */
  readonly version: number;
  /** Whether what is opened needs no saving. */
  readonly settled: boolean;
  /** What was done elsewhere meanwhile, where the learner must choose. */
  readonly newer?: ServerLab;
  /** Whether the server has counted this lab as done. */
  readonly counted: boolean;
}

/** The server has nothing of a lab, or cannot be asked. */
const NOT_ON_SERVER: OnServer = { version: 0, settled: true, counted: false };

/** Whether a fragment of an address holds the state of a lab. */
export const isState = (fragment: string): boolean => /^#r\d+\./.test(fragment);

/** From a link where the address holds one, else from what is kept here or on the server, else anew. */
export function beginning(lab: Lab, seed: string, fragment: string, loaded: Loaded): Beginning {
  const kept = reconciled(beginKept(lab, seed), lab, loaded);
  if (!isState(fragment)) return kept;
  const linked = readState(fragment.slice(1), lab);
  if ('fault' in linked) return { ...kept, origin: { kind: 'link-fault', fault: linked.fault } };
  const aside = kept.opening.actions.length > 0;
  if (aside) putAside(lab.slug);
  const origin = { kind: 'link', aside } as const;
  const session = loaded.kind === 'loaded' ? loaded.session : null;
  // What comes by a link never takes the place of what the server has, unless the learner says so.
  const server = { ...NOT_ON_SERVER, ...(session && { settled: false, newer: session }) };
  return { opening: linked.opening, help: NO_HELP, passed: false, origin, server };
}

/** What is kept here, or what the server has where that is newer and nothing here would be lost. */
function reconciled(kept: Beginning, lab: Lab, loaded: Loaded): Beginning {
  if (loaded.kind === 'unreachable') return kept;
  const { session, passed: counted } = loaded;
  if (!session) return { ...kept, server: { ...NOT_ON_SERVER, counted } };
  const { version, state, done, hints, solved } = session;
  const read = readState(state, lab, done);
  const here = savedLab(lab.slug);
  const known = { version, settled: true, counted };
  if ('fault' in read || (here?.state === state && here.done === done)) return { ...kept, server: known };
  if (here?.sync?.version === version && !here.sync.clean)
    return { ...kept, server: { ...known, settled: false } };
  const untouched = kept.opening.actions.length === 0 && kept.help.hints === 0 && !kept.help.solved;
  if (!untouched && !here?.sync?.clean)
    return {
      ...kept,
      server: { ...known, version: here?.sync?.version ?? 0, settled: false, newer: session },
    };
  return { opening: read.opening, help: { hints, solved }, passed: counted, server: known };
}

/** A lab that nobody has touched. */
export const beginAnew = (seed: string): Beginning => ({
  opening: { seed, actions: [], done: 0 },
  help: NO_HELP,
  passed: false,
  server: NOT_ON_SERVER,
});

function beginKept(lab: Lab, seed: string): Beginning {
  const anew = beginAnew(seed);
  const saved = savedLab(lab.slug);
  if (!saved) return anew;
  const read = readState(saved.state, lab, saved.done);
  if ('fault' in read) {
    putAside(lab.slug);
    return { ...anew, origin: { kind: 'outdated' } };
  }
  const aside = asideOf(lab.slug).some(({ state, done }) => 'opening' in readState(state, lab, done));
  const branch = saved.branch && readState(saved.branch.state, lab, saved.branch.done);
  return {
    opening: read.opening,
    ...(branch && 'opening' in branch && { branch: branch.opening }),
    help: saved.help,
    passed: saved.passed,
    server: { version: saved.sync?.version ?? 0, settled: saved.sync?.clean ?? true, counted: false },
    // As long as something of the learner's own waits, the way back to it is shown.
    ...(aside && { origin: { kind: 'link', aside } }),
  };
}

type Reading = { readonly opening: Opening } | { readonly fault: LinkFault };

/** Reads a state's text for this lab: what it opens, or why it cannot. */
function readState(text: string, lab: Lab, done?: number): Reading {
  const read = decodeLab(text);
  if (!read.ok) return { fault: read.error.code.replace('lab.link.', '') as LinkFault };
  const { slug, revision, seed, actions } = read.value;
  if (slug !== lab.slug) return { fault: 'other-lab' };
  if (revision !== lab.revision) return { fault: 'other-revision' };
  return { opening: { seed, actions, done: Math.min(done ?? actions.length, actions.length) } };
}

/** Puts what was done elsewhere in the place of what is kept here. */
export const takeServerLab = (
  slug: string,
  { state, done, hints, solved, version }: ServerLab,
  passed: boolean,
): boolean => saveLab(slug, { state, done, help: { hints, solved }, passed, sync: { version, clean: true } });
