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

const ROW_PX = 68;
/** A decision's rhombus is as wide as its words and as tall as it is wide. */
const DECISION_PX = 250;
const LEVEL_PX = 112;
const SMALLEST_PX = 100;
const TALLEST_PX = 1_000;

/** The words between a node's brackets and on its edges, which are no structure. */
const LABELS = /\|[^|]*\||"[^"]*"|(\[|\(|\{)[^\])}]*(\]|\)|\})+/g;
const ARROW = /\s*(?:-->|---|-\.->|==>|--[^->]+-->|-\.[^.]+\.->)\s*/;

/** Ranks of a flowchart: how many nodes stand on each, and whether one of them is a decision. */
function flowchartRanks(source: string): { nodes: number; decision: boolean }[] {
  const edges = source.split('\n').flatMap((line) => {
    const names = line
      .replace(LABELS, '')
      .split(ARROW)
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
  const decisions = new Set([...source.matchAll(/([\w-]+)\{/g)].map((match) => match[1]));
  const ranks: { nodes: number; decision: boolean }[] = [];
  for (const [node, at] of rank) {
    const before = ranks[at] ?? { nodes: 0, decision: false };
    ranks[at] = { nodes: before.nodes + 1, decision: before.decision || decisions.has(node) };
  }
  return ranks.filter(Boolean);
}

const FLOWCHART = /^(\s*(?:flowchart|graph)\s+)(LR|RL)\b/;

/** A flowchart that runs sideways, turned to run down for a narrow column; anything else as it is. */
export const turnedDown = (source: string): string => source.replace(FLOWCHART, '$1TD');

function naturalHeight(source: string): number {
  const lines = source
    .split('\n')
    .filter((line) => line.trim() && !/^\s*(acc(Title|Descr)|participant|actor)\b/.test(line)).length;
  const kind = /^\s*(\w+)\s*(LR|RL|TD|TB|BT)?/.exec(source);
  if (kind?.[1] === 'flowchart' || kind?.[1] === 'graph') {
    const ranks = flowchartRanks(source);
    if (kind[2] === 'LR' || kind[2] === 'RL')
      return (
        Math.max(1, ...ranks.map(({ nodes }) => nodes)) * ROW_PX + (ranks.some((r) => r.decision) ? 60 : 0)
      );
    return ranks.reduce((sum, { decision }) => sum + (decision ? DECISION_PX : LEVEL_PX), 0) - 40;
  }
  return kind?.[1] === 'sequenceDiagram' ? 160 + lines * 50 : lines * 44;
}

/** A guess of a diagram's height in CSS pixels, so that the page can keep its place before it is drawn. */
export const diagramHeight = (source: string): number =>
  Math.round(Math.min(TALLEST_PX, Math.max(SMALLEST_PX, naturalHeight(source) + 16)));
