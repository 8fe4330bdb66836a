/**
 * A diagram's source without what configures Mermaid itself (front matter, `%%{init}%%`) or acts on a click:
 * texts choose what is drawn, the page chooses how.
 */
export const cleanDiagram = (source: string): string =>
  source
    .replace(/\r\n?/g, '\n')
    .replace(/^\s*---\n[\s\S]*?\n---[ \t]*(\n|$)/, '')
    .replace(/%%\{[\s\S]*?(\}%%|$)/g, '')
    .split('\n')
    .filter((line) => !/^\s*(click|callback|links?)\s+[\w-]+[\s:](?!.*(-->|---|==>))/i.test(line))
    .join('\n')
    .trim();

/** The title a diagram gives itself for assistive technology. */
export const diagramTitle = (source: string): string =>
  /^\s*accTitle\s*:\s*(.+)$/m.exec(source)?.[1]?.trim() ?? '';

const ROW_PX = 74;
const SMALLEST_PX = 120;
const TALLEST_PX = 560;

/** Longest chain of a flowchart's edges, and the most nodes on one rank. */
function flowchartShape(source: string): { depth: number; breadth: number } {
  const edges = source.split('\n').flatMap((line) => {
    const names = line
      .replace(/\|[^|]*\||"[^"]*"/g, '')
      .replace(/(\[|\(|\{)[^\])}]*(\]|\)|\})+/g, '')
      .split(/\s*(?:-->|---|-\.->|==>|--[^->]+-->|-\.[^.]+\.->)\s*/)
      .map((part) => /^\s*([\w-]+)/.exec(part)?.[1] ?? '');
    return names.slice(1).map((to, i): [string, string] => [names[i] ?? '', to]);
  });
  const rank = new Map<string, number>();
  // As many rounds as edges settle every rank; a cycle stops there too.
  for (let round = 0; round < edges.length; round++) {
    for (const [from, to] of edges) {
      const next = (rank.get(from) ?? 0) + 1;
      if (!rank.has(from)) rank.set(from, 0);
      if ((rank.get(to) ?? 0) < next && next <= edges.length) rank.set(to, next);
    }
  }
  const perRank = new Map<number, number>();
  for (const value of rank.values()) perRank.set(value, (perRank.get(value) ?? 0) + 1);
  return { depth: Math.max(1, perRank.size), breadth: Math.max(1, ...perRank.values()) };
}

/** A guess of a diagram's height in CSS pixels, so that the page can keep its place before it is drawn. */
export function diagramHeight(source: string): number {
  const lines = source.split('\n').filter((line) => line.trim()).length;
  const kind = /^\s*(\w+)\s*(LR|RL|TD|TB|BT)?/.exec(source);
  let rows = lines * 0.6;
  if (kind?.[1] === 'flowchart' || kind?.[1] === 'graph') {
    const { depth, breadth } = flowchartShape(source);
    rows = kind[2] === 'LR' || kind[2] === 'RL' ? breadth : depth * 1.35;
  } else if (kind?.[1] === 'sequenceDiagram') {
    rows = 2 + lines * 0.62;
  }
  return Math.round(Math.min(TALLEST_PX, Math.max(SMALLEST_PX, rows * ROW_PX + 24)));
}
