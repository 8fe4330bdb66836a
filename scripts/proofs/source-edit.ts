import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import path from 'node:path';
import type { Edit } from './rule-edits';

/** An edit of a bundle, told as one of the file it was bundled from. */
export interface SourceEdit {
  /** Absolute. */
  readonly file: string;
  readonly at: number;
  readonly length: number;
  readonly by: string;
}

/**
 * Finds the operators of a bundle in the files it was made of. `mapFolder` is where the map's paths begin. Answers
 * undefined where the map does not lead to the same operator.
 */
export function sourceEdits(
  bundle: string,
  map: string,
  mapFolder: string,
): (edit: Edit) => SourceEdit | undefined {
  const sources = new SourceMap(JSON.parse(map) as SourceMapPayload);
  return ({ at, length, by }) => {
    const operand = at + length;
    const line = bundle.slice(0, operand).split('\n').length - 1;
    const column = operand - bundle.lastIndexOf('\n', operand - 1) - 1;
    const found = sources.findEntry(line, column);
    if (!('originalSource' in found)) return undefined;
    const file = path.resolve(mapFolder, found.originalSource);
    const text = readFileSync(file, 'utf8');
    const operator = bundle.slice(at, operand).trim();
    // The operator stands before its right side, which may begin with a bracket that the bundle left out.
    const before = text.slice(0, offsetAt(text, found.originalLine, found.originalColumn));
    const operatorAt = before.replace(/[\s(!]+$/, '').length - operator.length;
    if (!text.startsWith(operator, operatorAt)) return undefined;
    return { file, at: operatorAt, length: operator.length, by: by.trim() };
  };
}

function offsetAt(text: string, line: number, column: number): number {
  let start = 0;
  for (let n = 0; n < line; n++) start = text.indexOf('\n', start) + 1;
  return start + column;
}
