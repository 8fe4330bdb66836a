/** An element of a document; names without their namespace prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** Its own text, that of its children left out. */
  readonly text: string;
}

/** Thrown for text that is no document of the kind AWS accepts. */
export class XmlFault {
  constructor(readonly message: string) {}
}

interface Open {
  name: string;
  attributes: Map<string, string>;
  children: XmlNode[];
  text: string;
}

/** No request of AWS nests deeper. */
const DEPTH_MAX = 64;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const TAG = /^<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/;
const ATTRIBUTE = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/gy;

/**
 * Reads a document: elements, attributes, text and CDATA. Declarations of types and of entities are refused, as
 * AWS refuses them. Throws an `XmlFault`.
 */
export function readXml(text: string): XmlNode {
  const reader = new Reader(text);
  return reader.read();
}

class Reader {
  readonly #stack: Open[] = [];
  #root: XmlNode | undefined;
  #at = 0;

  constructor(private readonly text: string) {}

  read(): XmlNode {
    while (this.#at < this.text.length) {
      if (this.text[this.#at] === '<') this.#markup();
      else this.#characters();
    }
    if (this.#stack.length > 0 || !this.#root) throw new XmlFault('The document ends too early.');
    return this.#root;
  }

  #characters(): void {
    const next = this.text.indexOf('<', this.#at);
    const end = next < 0 ? this.text.length : next;
    const raw = this.text.slice(this.#at, end);
    const top = this.#stack.at(-1);
    if (top) top.text += unescapeXml(raw);
    else if (raw.replace('\ufeff', '').trim() !== '') throw new XmlFault('Text stands outside the document.');
    this.#at = end;
  }

  #markup(): void {
    if (this.#skip('<?', '?>') || this.#skip('<!--', '-->')) return;
    if (this.text.startsWith('<![CDATA[', this.#at)) this.#cdata();
    else if (this.text.startsWith('<!', this.#at)) throw new XmlFault('Declarations are not accepted.');
    else this.#tag();
  }

  #skip(open: string, close: string): boolean {
    if (!this.text.startsWith(open, this.#at)) return false;
    const end = this.text.indexOf(close, this.#at + open.length);
    if (end < 0) throw new XmlFault(`${open} is never closed.`);
    this.#at = end + close.length;
    return true;
  }

  #cdata(): void {
    const begin = this.#at + '<![CDATA['.length;
    const end = this.text.indexOf(']]>', begin);
    const top = this.#stack.at(-1);
    if (end < 0 || !top) throw new XmlFault('CDATA is never closed, or stands outside the document.');
    top.text += this.text.slice(begin, end);
    this.#at = end + ']]>'.length;
  }

  #tag(): void {
    const close = this.#tagEnd();
    const match = TAG.exec(this.text.slice(this.#at, close));
    if (!match) throw new XmlFault('A tag is malformed.');
    this.#at += match[0].length;
    const [, ending, name = '', attributes = '', empty] = match;
    if (ending) this.#close(localName(name));
    else this.#open(localName(name), attributes, empty === '/');
  }

  /** Where the tag at the present position ends; quoted text may hold the closing sign. */
  #tagEnd(): number {
    let quote = '';
    for (let i = this.#at; i < this.text.length; i++) {
      const character = this.text[i] as string;
      if (quote !== '') quote = character === quote ? '' : quote;
      else if (character === '"' || character === "'") quote = character;
      else if (character === '>') return i + 1;
    }
    throw new XmlFault('A tag is never closed.');
  }

  #open(name: string, attributes: string, empty: boolean): void {
    if (this.#root && this.#stack.length === 0) throw new XmlFault('A document has one root.');
    if (this.#stack.length >= DEPTH_MAX) throw new XmlFault('The document nests too deep.');
    this.#stack.push({ name, attributes: readAttributes(attributes), children: [], text: '' });
    if (empty) this.#close(name);
  }

  #close(name: string): void {
    const node = this.#stack.pop();
    if (node?.name !== name) throw new XmlFault(`</${name}> closes nothing.`);
    const parent = this.#stack.at(-1);
    if (parent) parent.children.push(node);
    else this.#root = node;
  }
}

function readAttributes(text: string): Map<string, string> {
  const found = new Map<string, string>();
  ATTRIBUTE.lastIndex = 0;
  let end = 0;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    found.set(match[1] as string, unescapeXml(match[2] ?? match[3] ?? ''));
    end = ATTRIBUTE.lastIndex;
  }
  if (text.slice(end).trim() !== '') throw new XmlFault('An attribute is malformed.');
  return found;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]{0,12};?)/g, (_, body: string) => {
    const character = body.endsWith(';') ? characterOf(body.slice(0, -1)) : undefined;
    if (character === undefined) throw new XmlFault(`&${body} is not known.`);
    return character;
  });
}

function characterOf(name: string): string | undefined {
  const code = /^#x([0-9a-f]+)$/i.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : /^#\d+$/.test(name)
      ? Number(name.slice(1))
      : undefined;
  if (code === undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined;
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
