import { ok, type Result } from '../kernel/result';
import { headingId, headingOf, markdownLines, plainWords } from '../notes/outline';
import { fault, type PostFault, type PostMeta, readFrontMatter, splitPost } from './front-matter';
import {
  convertInline,
  convertLiquid,
  convertPrompts,
  convertUnderlined,
  type PostLine,
  type PostWarning,
} from './kramdown';

/** Largest post that is read, in bytes of UTF-8. */
export const POST_BYTES_MAX = 512 * 1_024;

/** A post written for Jekyll with the Chirpy theme, as a note of ours. */
export interface JekyllNote {
  meta: PostMeta;
  /** Every heading carries its id. */
  markdown: string;
  sections: readonly { id: string; title: string; level: number; line: number }[];
  /** What could not be carried over; the note is usable all the same. */
  warnings: readonly PostWarning[];
}

const replacement = '\uFFFD';

/** A character no text file has: the file is something else, or in another encoding than UTF-8. */
function binaryLine(lines: readonly string[]): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const strange = /[\u0000-\u0008\u000E-\u001F]/;
  return lines.findIndex((line) => strange.test(line) || line.includes(replacement)) + 1;
}

/** Line of the fence that opens a code block never closed, or 0. */
function openFence(lines: readonly PostLine[]): number {
  let opened = 0;
  let fence = '';
  for (const { text, line, code } of lines) {
    const mark = code ? /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(text) : null;
    if (!mark) continue;
    if (fence === '') {
      fence = mark[1] ?? '';
      opened = line;
    } else if (mark[1]?.startsWith(fence) && mark[2]?.trim() === '') fence = '';
  }
  return fence === '' ? 0 : opened;
}

/** Gives every heading its id, so that contents and links do not depend on how it is rendered. */
function withHeadingIds(lines: readonly PostLine[]) {
  const taken = new Set<string>();
  const sections: { id: string; title: string; level: number; line: number }[] = [];
  const named = lines.map((each) => {
    const heading = each.code ? undefined : headingOf(each.text);
    if (!heading) return each;
    const title = heading.title.trim();
    const id = headingId(heading.id ?? plainWords(title), taken);
    sections.push({ id, title: plainWords(title), level: heading.level, line: each.line });
    return { ...each, text: `${'#'.repeat(heading.level)} ${title} {#${id}}` };
  });
  return { named, sections };
}

/**
 * Reads a Jekyll/Chirpy post: front matter, prompts, attribute lists, Liquid, inline HTML and Markdown. The
 * text is converted, not cleaned: the renderer treats it as untrusted. Refused with a line and a reason: files
 * that are too large, not text, without readable front matter or title, empty, or with a code block left open.
 */
export function readJekyllNote(source: string): Result<JekyllNote, PostFault> {
  const bytes = new TextEncoder().encode(source).length;
  if (bytes > POST_BYTES_MAX) return fault('too-large', 1, String(POST_BYTES_MAX / 1_024));
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const binary = binaryLine(lines);
  if (binary > 0) return fault('binary', binary);
  const post = splitPost(lines);
  if (!post.ok) return post;
  const meta = readFrontMatter(post.value.yaml);
  if (!meta.ok) return meta;
  const { body, bodyLine } = post.value;
  if (body.every((line) => line.trim() === '')) return fault('empty', bodyLine);

  const warnings: PostWarning[] = [];
  const warn = (code: PostWarning['code'], line: number, what: string) => {
    warnings.push({ code, line, what });
  };
  const placed = markdownLines(body.join('\n')).map((each) => ({ ...each, line: each.line + bodyLine - 1 }));
  const open = openFence(placed);
  if (open > 0) return fault('code-open', open);
  const converted = convertInline(
    convertUnderlined(convertPrompts(convertLiquid(placed, warn), warn)),
    meta.value.math,
    warn,
  );
  const { named, sections } = withHeadingIds(converted);
  const markdown = `${named
    .map(({ text }) => text)
    .join('\n')
    .trim()}\n`;
  return ok({ meta: meta.value, markdown, sections, warnings: warnings.sort((a, b) => a.line - b.line) });
}
