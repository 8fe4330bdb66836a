import { markdownLines, plainWords, trailingId } from './outline';

/** A Markdown text as the words a reader sees, on one line; diagrams are left out, code is kept. */
export function plainText(markdown: string): string {
  let diagram = false;
  const lines = markdownLines(markdown).flatMap(({ text, code }) => {
    const fence = /^\s*(`{3,}|~{3,})(\w*)/.exec(text);
    if (code && fence) {
      diagram = fence[2] === 'mermaid';
      return [];
    }
    if (code) return diagram ? [] : [text];
    const unquoted = text.replace(/^\s*(>\s?)+/, '').replace(/^\[![A-Z]+\]\s*/, '');
    if (/^\s*\|?[\s:|-]*-[\s:|-]*$/.test(unquoted)) return [];
    const bare = unquoted
      .replace(/^\s*(#{1,6}\s+|[-*+]\s+(\[[ x]\]\s+)?|\d+\.\s+|\[\^[^\]]+\]:\s*)/, '')
      .replace(/\[\^[^\]]+\]/g, '')
      .replace(/\|/g, ' ')
      .replace(/\$+([^$]*)\$+/g, (_, formula: string) => formula.replace(/\\[a-zA-Z]+|[{}^]/g, ' '));
    return [plainWords(trailingId(bare)?.title ?? bare)];
  });
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}
