/** A stem as one line without marks, for lists. */
export const plainStem = (markdown: string): string =>
  markdown
    .replace(/```[\s\S]*?(```|$)/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*#>|]|\$\$?|==/g, '')
    .replace(/\s+/g, ' ')
    .trim();
