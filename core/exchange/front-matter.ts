import { ok, type Result } from '../kernel/result';
import { readYaml } from './read-yaml';

/** What a post says about itself. Keys that only concern the blog's looks are left out. */
export interface PostMeta {
  title: string;
  author: string | null;
  /** As written, e.g. `2025-02-01 00:00:00 +0900`. */
  date: string | null;
  description: string | null;
  categories: readonly string[];
  tags: readonly string[];
  pin: boolean;
  /** Whether dollar signs mean mathematics. */
  math: boolean;
  mermaid: boolean;
}

/**
 * Why a post cannot be read; `line` counts from 1 in the whole file, `what` of broken YAML is a code of `YAML_FAULTS`.
 */
export type PostFaultCode =
  | 'too-large'
  | 'binary'
  | 'empty'
  | 'no-front-matter'
  | 'front-matter-open'
  | 'front-matter-yaml'
  | 'front-matter-shape'
  | 'front-matter-value'
  | 'no-title'
  | 'code-open';
export interface PostFault {
  code: PostFaultCode;
  detail: { line: number; what: string };
}

export const fault = (code: PostFaultCode, line: number, what = ''): { ok: false; error: PostFault } => ({
  ok: false,
  error: { code, detail: { line, what } },
});

const FENCE = /^---[ \t]*$/;

/** A title longer than this is no title. */
const TITLE_MAX = 200;

class Values {
  constructor(private readonly record: Readonly<Record<string, unknown>>) {}

  text(key: string): string | null {
    const value = this.record[key];
    if (typeof value === 'number') return String(value);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  }

  /** `[a, b]`, `a` or, as Jekyll splits them, `a b`. */
  list(key: string): string[] {
    const value = this.record[key];
    if (Array.isArray(value)) return value.filter((each) => each !== null).map((each) => String(each).trim());
    return typeof value === 'string' ? value.split(/\s+/).filter(Boolean) : [];
  }

  flag(key: string): boolean {
    return this.record[key] === true;
  }
}

/** Splits a post into what stands between its `---` lines and the lines below them. */
export function splitPost(
  lines: readonly string[],
): Result<{ yaml: string; body: readonly string[]; bodyLine: number }, PostFault> {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0) return fault('empty', 1);
  if (!FENCE.test(lines[start] ?? '')) return fault('no-front-matter', start + 1);
  const length = lines.slice(start + 1).findIndex((line) => FENCE.test(line));
  if (length < 0) return fault('front-matter-open', start + 1);
  const end = start + 1 + length;
  // Blank lines keep the line numbers of the parser those of the file.
  const yaml = '\n'.repeat(start + 1) + lines.slice(start + 1, end).join('\n');
  return ok({ yaml, body: lines.slice(end + 1), bodyLine: end + 2 });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads front matter. Faults: broken YAML, no mapping, no title; each with its line. */
export function readFrontMatter(yaml: string): Result<PostMeta, PostFault> {
  const read = readYaml(yaml);
  if ('fault' in read) return fault('front-matter-yaml', read.fault.line, read.fault.code);
  const record = read.text.value;
  const first = Math.max(1, yaml.split('\n').findIndex((line) => line.trim() !== '') + 1);
  if (!isRecord(record)) return fault('front-matter-shape', first);
  const values = new Values(record);
  const title = values.text('title');
  if (!title) return fault('no-title', first);
  if (title.length > TITLE_MAX) return fault('front-matter-value', first, 'title');
  return ok({
    title,
    author: values.text('author') ?? (values.list('authors').join(', ') || null),
    date: values.text('date'),
    description: values.text('description'),
    categories: values.list('categories'),
    tags: values.list('tags'),
    pin: values.flag('pin'),
    math: values.flag('math'),
    mermaid: values.flag('mermaid'),
  });
}
