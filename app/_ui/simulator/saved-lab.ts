import { decodeLab } from '@/core/labs/codec';
import type { Lab } from '@/core/labs/lab';
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
}

const keyOf = (slug: string): string => `redrive.lab.${slug}`;
const ASIDE = '.aside';
/** States put aside for links, each the whole of a lab. */
const ASIDE_MAX = 5;

/** Keeps the state; false when the browser has no room or does not allow it. */
export const saveLab = (slug: string, saved: Saved): boolean => write(keyOf(slug), saved);

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
}

/** Whether a fragment of an address holds the state of a lab. */
export const isState = (fragment: string): boolean => /^#r\d+\./.test(fragment);

/** From a link where the address holds one, else from what is kept, else anew. */
export function beginning(lab: Lab, seed: string, fragment: string): Beginning {
  const kept = beginKept(lab, seed);
  if (!isState(fragment)) return kept;
  const linked = readState(fragment.slice(1), lab);
  if ('fault' in linked) return { ...kept, origin: { kind: 'link-fault', fault: linked.fault } };
  const aside = kept.opening.actions.length > 0;
  if (aside) putAside(lab.slug);
  return { opening: linked.opening, help: NO_HELP, passed: false, origin: { kind: 'link', aside } };
}

/** A lab that nobody has touched. */
export const beginAnew = (seed: string): Beginning => ({
  opening: { seed, actions: [], done: 0 },
  help: NO_HELP,
  passed: false,
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
