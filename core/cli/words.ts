import { shellFault } from './cli-error';
import { fileName } from './parameters/files';

/** What a line asks for. */
export interface Pipeline {
  /** Its commands, each as its words; the output of one goes into the next. */
  readonly commands: readonly (readonly string[])[];
  /** The file that `>` writes the output to. */
  readonly into: string | undefined;
}

/** Longest command line the terminal takes, in characters. */
const LINE_MAX = 100_000;

/**
 * A command line as a POSIX shell cuts it: single and double quotes, backslashes, line continuations, pipes,
 * comments, `$NAME` variables and `> file` at the end. Other redirections and lists of commands are refused by name;
 * command substitutions are run before.
 */
export function splitWords(line: string, variables: ReadonlyMap<string, string> = new Map()): Pipeline {
  if (line.length > LINE_MAX) throw shellFault(`the line is longer than ${LINE_MAX} characters`);
  return new Splitter(line, variables).split();
}

const REFUSED: Readonly<Record<string, string>> = {
  '<': 'input redirection (<)',
  '&': 'background commands and && (&)',
  ';': 'several commands on a line (;)',
  '`': 'command substitution (`)',
};

class Splitter {
  #at = 0;
  readonly #pipeline: string[][] = [];
  #words: string[] = [];
  #word: string | undefined;
  /** The words before `>`, once it was met. */
  #redirected: string[] | undefined;

  constructor(
    private readonly line: string,
    private readonly variables: ReadonlyMap<string, string>,
  ) {}

  split(): Pipeline {
    while (this.#at < this.line.length) this.#step(this.line[this.#at] as string);
    this.#endWord();
    const into = this.#target();
    if (this.#words.length > 0) this.#pipeline.push(this.#words);
    else if (this.#pipeline.length > 0) throw shellFault('syntax error: a command is missing after the pipe');
    return { commands: this.#pipeline, into };
  }

  #target(): string | undefined {
    if (!this.#redirected) return undefined;
    const [into, ...more] = this.#words;
    if (into === undefined || more.length > 0)
      throw shellFault('syntax error: one file name is expected after >, and nothing behind it');
    this.#words = this.#redirected;
    return fileName(into);
  }

  #step(character: string): void {
    if (character === "'") this.#single();
    else if (character === '"') this.#double();
    else if (character === '\\') this.#backslash();
    else if (character === '$') this.#add(this.#variable());
    else if (character === '|') this.#pipe();
    else if (character === '>') this.#redirect();
    else if (character === '#' && this.#word === undefined) this.#at = this.line.length;
    else if (/\s/.test(character)) {
      this.#endWord();
      this.#at += 1;
    } else this.#plain(character);
  }

  #plain(character: string): void {
    const refused = REFUSED[character];
    if (refused) throw shellFault(`this terminal has no ${refused}`);
    this.#add(character);
    this.#at += 1;
  }

  #single(): void {
    const end = this.line.indexOf("'", this.#at + 1);
    if (end < 0) throw shellFault("syntax error: a quote (') is not closed");
    this.#add(this.line.slice(this.#at + 1, end));
    this.#at = end + 1;
  }

  #double(): void {
    this.#add('');
    this.#at += 1;
    while (this.line[this.#at] !== '"') {
      const character = this.line[this.#at];
      if (character === undefined) throw shellFault('syntax error: a quote (") is not closed');
      if (character === '\\' && /["\\$`\n]/.test(this.line[this.#at + 1] ?? '')) this.#backslash();
      else if (character === '$') this.#add(this.#variable());
      else {
        this.#add(character);
        this.#at += 1;
      }
    }
    this.#at += 1;
  }

  #backslash(): void {
    const next = this.line[this.#at + 1];
    // A backslash before a line break joins the lines.
    if (next !== undefined && next !== '\n') this.#add(next);
    this.#at += 2;
  }

  #variable(): string {
    const rest = this.line.slice(this.#at + 1);
    if (rest.startsWith('(')) throw shellFault('syntax error: a parenthesis of $( ) is not closed');
    const name = /^\{([A-Za-z_]\w*)\}|^([A-Za-z_]\w*)/.exec(rest);
    this.#at += 1 + (name?.[0].length ?? 0);
    if (!name) return '$';
    return this.variables.get(name[1] ?? name[2] ?? '') ?? '';
  }

  #redirect(): void {
    if (this.#redirected || this.line[this.#at + 1] === '>' || /^[0-2]$/.test(this.#word ?? ''))
      throw shellFault('this terminal has only one redirection: > file');
    this.#endWord();
    this.#redirected = this.#words;
    this.#words = [];
    this.#at += 1;
  }

  #pipe(): void {
    this.#endWord();
    if (this.#redirected) throw shellFault('syntax error: nothing may stand behind > and its file');
    if (this.#words.length === 0) throw shellFault('syntax error: a command is missing before the pipe');
    if (this.line[this.#at + 1] === '|') throw shellFault('this terminal has no alternatives (||)');
    this.#pipeline.push(this.#words);
    this.#words = [];
    this.#at += 1;
  }

  #add(text: string): void {
    this.#word = (this.#word ?? '') + text;
  }

  #endWord(): void {
    if (this.#word !== undefined) this.#words.push(this.#word);
    this.#word = undefined;
  }
}
