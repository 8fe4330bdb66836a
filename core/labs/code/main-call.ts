/** A whole line that calls a function without arguments. */
const CALL_LINE = /^([A-Za-z_$][\w$]*)\(\);?[ \t]*$/gm;

/**
 * The code with `main();` awaited where `main` is an async function: an error in it is then told like any other
 * instead of being lost with the promise that nobody looks at. Lines keep their numbers.
 */
export const awaitedMain = (source: string): string =>
  source.replace(CALL_LINE, (line, name: string) => (isAsync(source, name) ? `await ${line}` : line));

function isAsync(source: string, name: string): boolean {
  const escaped = name.replaceAll('$', '\\$');
  return new RegExp(`async function ${escaped}\\b|\\b${escaped} = async\\b`).test(source);
}
