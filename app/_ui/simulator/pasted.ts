/** Longest text that is taken at once; a command line is never longer. */
export const PASTE_MAX = 100_000;

/**
 * The commands of a pasted text: one a line, where a line that ends in a backslash or inside quotes goes on in the
 * next. Empty lines, comments and a prompt sign before a command are left out.
 */
export function commandsOf(text: string): readonly string[] {
  const commands: string[] = [];
  let begun = '';
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    begun = begun === '' ? line.replace(/^\s*\$ /, '') : `${begun}\n${line}`;
    if (isOpen(begun)) continue;
    commands.push(begun);
    begun = '';
  }
  if (begun !== '') commands.push(begun);
  return commands.map((command) => command.trim()).filter((command) => !/^(#|$)/.test(command));
}

/** Does the command go on in the next line? */
function isOpen(text: string): boolean {
  let quote = '';
  let escaped = false;
  for (const character of text) {
    if (escaped) escaped = false;
    else if (character === '\\' && quote !== "'") escaped = true;
    else if (quote === '') quote = character === "'" || character === '"' ? character : '';
    else if (character === quote) quote = '';
  }
  return quote !== '' || escaped;
}
