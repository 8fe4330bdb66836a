/** Sections read by somebody who has no record on the server yet: kept in this browser, sent along later. */
const KEY = 'redrive.read';
const SECTION = /^[a-z0-9-]+#[a-z0-9-]+$/;

/** `note#section` of every section kept; what is not ours is left out. */
export function localReads(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string' && SECTION.test(each)) : [];
  } catch {
    // Storage can be switched off or hold something else; reading works without it.
    return [];
  }
}

export function keepLocally(section: string): void {
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set([...localReads(), section])]));
  } catch {
    // Nothing is lost but the tick in the list of contents.
  }
}

export function forgetLocalReads(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // See above.
  }
}
