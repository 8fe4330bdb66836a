import { LOCALES, type Locale, type Localized } from '../kernel/locale';
import type { Lab } from '../labs/lab';
import { LAB_BOUNDS, labExcesses } from '../labs/lab-bounds';
import { parseLab } from '../labs/lab-issues.schema';
import { type Reference, type Referred, strayFacts, strayReferences } from '../labs/lab-references';
import { type LabText, type LabTextFault, parseLabText } from '../labs/lab-text';
import { readYaml, type YamlFault, type YamlPath } from './read-yaml';

/** A lab as its folder holds it: `lab.yaml`, and a Markdown file for every language. */
export interface LabFiles {
  readonly lab: string;
  readonly texts: Localized;
}

export type LabFileName = 'lab.yaml' | `${Locale}.md`;

export type LabFileFaultCode = 'too-large' | 'shape' | 'excess' | Reference | `text-${LabTextFault}`;

/** Something wrong with one of the files; `line` counts from 1, null where no line has it. */
export type LabFileFault = { readonly file: LabFileName; readonly line: number | null } & (
  | { readonly code: LabFileFaultCode; readonly detail: Readonly<Record<string, string | number>> }
  | { readonly code: 'yaml'; readonly yaml: YamlFault }
);

/** A lab with its words in every language, as its files say it. */
export interface ReadLab {
  readonly lab: Lab;
  readonly text: Localized<LabText>;
}

/** Ids a lab may refer to, facts included. */
export interface KnownIds extends Referred {
  readonly facts: { has(id: string): boolean };
}

/** What the files say; `read` is null as long as they cannot be read at all, and not to be used with faults. */
export interface LabReading {
  readonly read: ReadLab | null;
  readonly faults: readonly LabFileFault[];
}

/**
 * Reads a lab's files as those of `content/labs` are read, and finds everything that is wrong with them. Words of the
 * schema are in `locale`. Without `known` references and bounds are not looked at: for what was checked before it was
 * stored.
 */
export function readLabFiles(slug: string, files: LabFiles, locale: Locale, known?: KnownIds): LabReading {
  const faults: LabFileFault[] = tooLarge(files);
  if (faults.length > 0) return { read: null, faults };
  const yaml = readYaml(files.lab);
  if ('fault' in yaml) {
    const { fault } = yaml;
    return { read: null, faults: [{ file: 'lab.yaml', line: fault.line, code: 'yaml', yaml: fault }] };
  }
  const at = (path: YamlPath): number | null => yaml.text.lineOf(path);
  const parsed = parseLab(yaml.text.value ?? {}, locale);
  if ('issues' in parsed) {
    const shaped = parsed.issues.map(({ path, message }): LabFileFault => {
      const detail = { path: path.join('.'), message };
      return { file: 'lab.yaml', line: at(path), code: 'shape', detail };
    });
    return { read: null, faults: shaped };
  }
  const lab: Lab = { ...parsed.lab, slug };
  const text = Object.fromEntries(
    LOCALES.map((each) => [
      each,
      parseLabText(files.texts[each], lab, (_, { code, heading, line }) => {
        faults.push({ file: `${each}.md`, line, code: `text-${code}`, detail: { heading } });
      }),
    ]),
  ) as Record<Locale, LabText>;
  const read = { lab, text };
  if (known) faults.unshift(...outside(lab, known, at), ...unknownFacts(read, files, known));
  return { read, faults };
}

const tooLarge = (files: LabFiles): LabFileFault[] =>
  [
    ['lab.yaml' as const, files.lab] as const,
    ...LOCALES.map((each) => [`${each}.md`, files.texts[each]] as const),
  ]
    .filter(([, text]) => text.length > LAB_BOUNDS.fileCharacters)
    .map(([file]) => ({ file, line: null, code: 'too-large', detail: { max: LAB_BOUNDS.fileCharacters } }));

/** References to what does not exist, and more of something than a lab may have. */
const outside = (lab: Lab, known: Referred, at: (path: YamlPath) => number | null): LabFileFault[] => [
  ...strayReferences(lab, known).map(
    ({ what, id, path }): LabFileFault => ({ file: 'lab.yaml', line: at(path), code: what, detail: { id } }),
  ),
  ...labExcesses(lab).map(({ path, max }): LabFileFault => {
    const detail = { path: path.join('.'), max };
    return { file: 'lab.yaml', line: at(path), code: 'excess', detail };
  }),
];

const unknownFacts = ({ text }: ReadLab, { texts }: LabFiles, { facts }: KnownIds): LabFileFault[] =>
  LOCALES.flatMap((each) =>
    strayFacts(text, each, facts).map((id): LabFileFault => {
      const before = texts[each].split(`fact:${id}`)[0] ?? '';
      return { file: `${each}.md`, line: before.split('\n').length, code: 'fact', detail: { id } };
    }),
  );

/** The same files with this number as the lab's revision; nothing else changes. */
export function withRevision(files: LabFiles, revision: number): LabFiles {
  const yaml = readYaml(files.lab);
  const range = 'text' in yaml ? yaml.text.rangeOf(['revision']) : null;
  if (!range) return files;
  return { ...files, lab: `${files.lab.slice(0, range[0])}${revision}${files.lab.slice(range[1])}` };
}
