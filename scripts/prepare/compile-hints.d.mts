import type { parse } from 'acorn';

/** See compile-hints.mjs: the script with each module in brackets, and how many modules it has. */
export function inBrackets(script: string, parser: typeof parse): { text: string; found: number };
