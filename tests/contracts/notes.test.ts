import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderMarkdownToHtml } from '@/app/_ui/markdown/render';
import { factReferences, malformedReferences } from '@/core/facts/interpolate';
import { LOCALES, type Locale } from '@/core/kernel/locale';
import { noteLinks } from '@/core/notes/links';
import { practisedIn } from '@/core/notes/note.schema';
import { markdownLines, noteOutline } from '@/core/notes/outline';
import { type Note, readContent } from '@/server/content/read';

const CLAIMS = 96;
const content = readContent(join(process.cwd(), 'content'));
const notes = [...content.notes.values()];
const sectionIds = new Map(notes.map((note) => [note.slug, note.meta.sections.map(({ id }) => id)]));

/** Every fault of all notes, each with its place, for an author to see at once. */
const faults = (check: (note: Note, locale: Locale, text: string) => string[]): string[] =>
  notes.flatMap((note) =>
    LOCALES.flatMap((locale) =>
      check(note, locale, note.markdown[locale]).map((fault) => `${note.slug}/${locale}.md: ${fault}`),
    ),
  );

const factsBySection = (text: string): Record<string, string[]> =>
  Object.fromEntries(
    noteOutline(text)
      .filter(({ named }) => named)
      .map(({ id, body }) => [
        id,
        factReferences(body)
          .map((found) => `${found.id}|${found.form}`)
          .sort(),
      ]),
  );

describe('notes', () => {
  it('stand for every topic, and only for topics', () => {
    expect([...content.notes.keys()]).toEqual(content.topics.map(({ id }) => id));
  });

  it('have exactly the sections of note.yaml, in order, in both languages', () => {
    for (const note of notes)
      for (const locale of LOCALES)
        expect(
          noteOutline(note.markdown[locale])
            .filter(({ named }) => named)
            .map(({ id }) => id),
          `${note.slug}/${locale}.md`,
        ).toEqual(sectionIds.get(note.slug));
  });

  it('give every heading of the two highest levels an id', () => {
    expect(
      faults((_, __, text) =>
        noteOutline(text)
          .filter(({ level, named }) => level <= 2 && !named)
          .map(({ title, line }) => `line ${line}: "${title}" has no {#id}`),
      ),
    ).toEqual([]);
  });

  it('name the same facts in the same sections in both languages', () => {
    for (const note of notes)
      expect(factsBySection(note.markdown.en), note.slug).toEqual(factsBySection(note.markdown.ko));
  });

  it('name facts that exist, and no malformed ones', () => {
    expect(
      faults((_, __, text) => [
        ...malformedReferences(text).map((found) => `malformed ${found.text}`),
        ...factReferences(text).flatMap(({ id, form }) => {
          const fact = content.facts.get(id);
          if (!fact) return [`no such fact: ${id}`];
          return (form === 'min' || form === 'max') && fact[form] === undefined
            ? [`${id} has no ${form}`]
            : [];
        }),
      ]),
    ).toEqual([]);
  });

  it('link to notes and sections that exist', () => {
    expect(
      faults((_, __, text) =>
        noteLinks(text)
          .filter(({ note, section }) => {
            const ids = sectionIds.get(note);
            return !ids || (section !== undefined && !ids.includes(section));
          })
          .map(({ note, section, line }) => `line ${line}: note:${note}#${section}`),
      ),
    ).toEqual([]);
  });

  it('teach concepts that exist, each in the section the concept names', () => {
    const wrong = notes.flatMap((note) =>
      note.meta.sections.flatMap(({ id, concepts }) =>
        concepts
          .filter((concept) => content.concepts.get(concept)?.section !== `${note.slug}#${id}`)
          .map(
            (concept) =>
              `${note.slug}#${id}: ${concept} (${content.concepts.get(concept)?.section ?? 'unknown'})`,
          ),
      ),
    );
    expect(wrong).toEqual([]);
    const taught = new Set(notes.flatMap((note) => note.meta.sections.flatMap(({ concepts }) => concepts)));
    expect([...content.concepts.keys()].filter((concept) => !taught.has(concept))).toEqual([]);
  });

  it('have something to practise in every section but the last, which leads elsewhere', () => {
    const nothing = notes.flatMap((note) =>
      note.meta.sections
        .filter((section) => practisedIn(section).length === 0)
        .map(({ id }) => `${note.slug}#${id}`),
    );
    expect(nothing).toEqual(notes.map(({ slug }) => `${slug}#read-on`));
    const known = notes.flatMap(({ meta }) => meta.sections.flatMap(practisedIn));
    expect(known.filter((concept) => !content.concepts.has(concept))).toEqual([]);
  });

  it('cover every claim of the source', () => {
    const covered = new Set(notes.flatMap((note) => note.meta.sections.flatMap(({ claims }) => claims)));
    const missing = Array.from({ length: CLAIMS }, (_, i) => i + 1).filter((claim) => !covered.has(claim));
    expect(missing).toEqual([]);
  });
});

const KIB = 1_024;
/** Seconds or bytes in one of a unit, as texts write it. AWS means powers of 1,024 by KB and MB. */
const UNITS: readonly [RegExp, number][] = [
  [/^(KB|KiB)$/, KIB],
  [/^(MB|MiB)$/, KIB ** 2],
  [/^(GB|GiB)$/, KIB ** 3],
  [/^(초|seconds?)$/, 1],
  [/^(분|minutes?)$/, 60],
  [/^(시간|hours?)$/, 3_600],
  [/^(일|days?)$/, 86_400],
];
const AMOUNT =
  /(?<![\w.,/])(\d[\d,]*(?:\.\d+)?)\s?(KB|MB|GB|KiB|MiB|GiB|초|분|시간|일|seconds?|minutes?|hours?|days?)(?![\w당]|의 \d)/g;
/** Lines that state a limit, a default or a range, rather than work an example. */
const STATES = /최대|최소|한도|상한|기본값|at most|up to|maximum|minimum|\blimit|default/i;
/** So small or round that a text means something else by it. */
const EVERYDAY = new Set([1, 60, 3_600, 86_400]);

/** Values of the registry in seconds or bytes. */
const registered = new Set(
  [...content.facts.values()].flatMap(({ value, unit }) => {
    const base = { s: 1, bytes: 1, 'bytes/s': 1, min: 60, h: 3_600, days: 86_400 }[unit];
    return typeof value === 'number' && base ? [value * base] : [];
  }),
);

/** Amounts typed in a line that are a value of the registry, as written. */
const typedLimits = (line: string): string[] =>
  [...line.matchAll(AMOUNT)].flatMap(([written, digits = '', unit = '']) => {
    const base = UNITS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;
    const amount = Number(digits.replace(/,/g, '')) * base;
    return registered.has(amount) && !EVERYDAY.has(amount) ? [written] : [];
  });

/** Lines that state something else by the same number. */
const ALLOWED: readonly RegExp[] = [];

describe('limits', () => {
  it('are taken from the registry, never typed', () => {
    expect(
      faults((_, __, text) =>
        markdownLines(text)
          .filter(
            ({ code, text: line }) => !code && STATES.test(line) && !ALLOWED.some((each) => each.test(line)),
          )
          .flatMap(({ text: line, line: number }) =>
            typedLimits(line.replace(/`[^`]*`|\$[^$]*\$|\{\{[^}]*\}\}/g, ' ')).map(
              (written) => `line ${number}: "${written}" is a fact: name it`,
            ),
          ),
      ),
    ).toEqual([]);
  });

  it('would be noticed', () => {
    expect(typedLimits('The default is 30 seconds and at most 43,200초 or 256 KB')).toEqual([
      '30 seconds',
      '43,200초',
      '256 KB',
    ]);
    expect(typedLimits('a job of 47 minutes')).toEqual([]);
  });
});

describe('rendering', () => {
  it.each(notes.map((note) => [note.slug, note] as const))(
    '%s leaves no Markdown unread',
    async (_, note) => {
      for (const locale of LOCALES) {
        const html = await renderMarkdownToHtml(note.markdown[locale], {
          locale,
          variant: 'note',
          ownHeadingIds: true,
          facts: (id) => (content.facts.has(id) ? 'fact' : undefined),
          notes: (slug) => `/${slug}`,
        });
        const prose = html
          .replace(/<(pre|code|annotation)\b[\s\S]*?<\/\1>|data-diagram="[^"]*"/g, '')
          .replace(/<[^>]*>/g, ' ');
        expect(
          prose.match(/.{0,30}(\*\*|\{\{|\[!|\{#|==).{0,30}/g) ?? [],
          `${note.slug}/${locale}.md`,
        ).toEqual([]);
        expect(html, `${note.slug}/${locale}.md`).not.toContain('math-error');
      }
    },
  );
});
