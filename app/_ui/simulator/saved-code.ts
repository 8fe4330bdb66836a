// The text in the code pane of each lab, kept in this browser as it is written.

const keyOf = (slug: string): string => `redrive.lab-code.${slug}`;

export function savedCode(slug: string): string | undefined {
  try {
    return localStorage.getItem(keyOf(slug)) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Whether it is kept: a browser may have no room, or may not let us. */
export function saveCode(slug: string, source: string): boolean {
  try {
    localStorage.setItem(keyOf(slug), source);
    return true;
  } catch {
    return false;
  }
}
