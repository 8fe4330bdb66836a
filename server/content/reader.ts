import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';

/** One or more content files are broken: every fault with its file and place, for the author to see at once. */
export class ContentFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`content is broken:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ContentFaults';
  }
}

/** Reads files of a content folder, notes every fault, and hashes what it read. */
export class Reader {
  readonly faults: string[] = [];
  private readonly hash = createHash('sha256');

  constructor(private readonly root: string) {}

  text(path: string): string {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : this.missing(path);
    this.hash.update(relative(this.root, path)).update('\0').update(text).update('\0');
    return text;
  }

  yaml<S extends z.ZodType>(path: string, schema: S): z.output<S> | null {
    const value = this.value(path);
    return value === null ? null : this.check(path, schema, value);
  }

  /** What a YAML file says, not checked yet; null with the fault noted where it is none. */
  value(path: string): unknown {
    try {
      return parse(this.text(path)) ?? {};
    } catch (error) {
      this.fault(path, error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  /** The value as the schema gives it, or null with its faults noted. */
  check<S extends z.ZodType>(path: string, schema: S, value: unknown): z.output<S> | null {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) this.fault(path, `${issue.path.join('.')}: ${issue.message}`);
    return null;
  }

  fault(path: string, message: string): void {
    this.faults.push(`${relative(this.root, path)}: ${message}`);
  }

  /** Entries of a folder in name order; an absent folder is empty. */
  entries(folder: string, keep: 'files' | 'folders'): string[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => (keep === 'files' ? entry.isFile() : entry.isDirectory()))
      .map((entry) => entry.name)
      .filter((name) => keep === 'folders' || name.endsWith('.yaml'))
      .sort();
  }

  digest(): string {
    return this.hash.digest('hex');
  }

  private missing(path: string): string {
    this.fault(path, 'the file is missing');
    return '';
  }
}
