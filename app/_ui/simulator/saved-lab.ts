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

/** Keeps the state; false when the browser has no room or does not allow it. */
export function saveLab(slug: string, saved: Saved): boolean {
  try {
    localStorage.setItem(keyOf(slug), JSON.stringify(saved));
    return true;
  } catch {
    return false;
  }
}

/** What is kept of a lab, or undefined when there is nothing that can be read. */
export function savedLab(slug: string): Saved | undefined {
  try {
    const saved = JSON.parse(localStorage.getItem(keyOf(slug)) ?? 'null') as Saved | null;
    return saved && typeof saved.state === 'string' ? saved : undefined;
  } catch {
    return undefined;
  }
}

/** Puts aside what is kept of a lab, before a link or a new beginning takes its place. */
function putAside(slug: string): void {
  const kept = localStorage.getItem(keyOf(slug));
  if (kept !== null) localStorage.setItem(keyOf(slug) + ASIDE, kept);
  localStorage.removeItem(keyOf(slug));
}

/** Brings back what was put aside. */
export function bringBack(slug: string): void {
  const kept = localStorage.getItem(keyOf(slug) + ASIDE);
  if (kept === null) return;
  localStorage.setItem(keyOf(slug), kept);
  localStorage.removeItem(keyOf(slug) + ASIDE);
}

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

function beginKept(lab: Lab, seed: string): Beginning {
  const anew: Beginning = { opening: { seed, actions: [], done: 0 }, help: NO_HELP, passed: false };
  const saved = savedLab(lab.slug);
  if (!saved) return anew;
  const read = readState(saved.state, lab, saved.done);
  if ('fault' in read) {
    putAside(lab.slug);
    return { ...anew, origin: { kind: 'outdated' } };
  }
  const branch = saved.branch && readState(saved.branch.state, lab, saved.branch.done);
  return {
    opening: read.opening,
    ...(branch && 'opening' in branch && { branch: branch.opening }),
    help: saved.help,
    passed: saved.passed,
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
