import { facesKnown } from '../typeface/typeface';
import { turnedDown } from './diagram';

/** Columns narrower than this have flowcharts run down instead of sideways, in CSS pixels; as in the stylesheet. */
const NARROW_PX = 560;
/** Diagrams keep at least this share of their natural size; wider ones scroll sideways. */
const SCALE_MIN = 0.68;
const FONT_PX = 15;
const FONT = '"Pretendard Variable", Pretendard, system-ui, sans-serif';

let count = 0;
/** Mermaid keeps its state in the module, so diagrams are drawn one after the other. */
let last: Promise<void> = Promise.resolve();

/** A colour token of the page, for Mermaid. */
function token(name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  document.body.append(probe);
  const colour = hex(getComputedStyle(probe).color);
  probe.remove();
  return colour;
}

/** The colour a box lies on: that of the nearest element around it that has one. */
function ground(box: Element): string {
  for (let around: Element | null = box; around; around = around.parentElement) {
    const { backgroundColor } = getComputedStyle(around);
    if (!/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor)) return hex(backgroundColor);
  }
  return token('paper');
}

/** A colour as #rrggbb, which is all Mermaid understands. */
function hex(colour: string): string {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return '#888888';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function themeVariables() {
  const [sheet, raised, ink, quiet, line, soft, accent] = [
    token('sheet'),
    token('raised'),
    token('ink'),
    token('quiet'),
    token('control'),
    token('accent-soft'),
    token('accent'),
  ];
  return {
    fontFamily: FONT,
    fontSize: `${FONT_PX}px`,
    background: sheet,
    primaryColor: soft,
    primaryTextColor: ink,
    primaryBorderColor: accent,
    secondaryColor: raised,
    secondaryTextColor: ink,
    secondaryBorderColor: line,
    tertiaryColor: sheet,
    tertiaryTextColor: ink,
    tertiaryBorderColor: line,
    lineColor: quiet,
    textColor: ink,
    clusterBkg: raised,
    clusterBorder: line,
    noteBkgColor: raised,
    noteTextColor: ink,
    noteBorderColor: line,
    actorBkg: soft,
    actorBorder: accent,
    actorTextColor: ink,
    signalColor: ink,
    signalTextColor: ink,
    labelBoxBkgColor: raised,
    labelTextColor: ink,
    loopTextColor: ink,
    activationBkgColor: raised,
    activationBorderColor: line,
  };
}

/** Takes out what a drawing does not need: Mermaid has cleaned it already, this does not rely on it. */
function scrub(svg: Element): void {
  for (const found of svg.querySelectorAll('script,foreignObject,iframe,image,use')) found.remove();
  for (const link of svg.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const { name, value } of [...element.attributes]) {
      if (/^on|href$/i.test(name) || (name === 'style' && /url\(|position|fixed/i.test(value)))
        element.removeAttribute(name);
    }
  }
}

function place(svg: SVGSVGElement, box: HTMLElement): void {
  const { width, height } = svg.viewBox.baseVal;
  const scale = Math.max(SCALE_MIN, Math.min(1, box.clientWidth / width));
  svg.setAttribute('width', String(Math.round(width * scale)));
  svg.setAttribute('height', String(Math.round(height * scale)));
  svg.removeAttribute('style');
  svg.setAttribute('aria-hidden', 'true');
  box.replaceChildren(svg);
}

/** Words that stand on a line cover it. */
const wordsOver = (colour: string): string =>
  `.edgeLabel rect{opacity:1;fill:${colour}} .messageText{paint-order:stroke;stroke:${colour};stroke-width:6px}`;

async function draw(source: string, box: HTMLElement): Promise<void> {
  const [{ default: mermaid }] = await Promise.all([
    import('mermaid'),
    // Labels are measured as they are drawn: their letters must be there.
    facesKnown.then(() => document.fonts.load(`${FONT_PX}px "Pretendard Variable"`, source)),
  ]);
  mermaid.initialize({
    startOnLoad: false,
    securityLevel: 'strict',
    htmlLabels: false,
    suppressErrorRendering: true,
    theme: 'base',
    look: 'classic',
    fontFamily: FONT,
    themeVariables: themeVariables(),
    themeCSS: wordsOver(ground(box)),
    flowchart: { htmlLabels: false, nodeSpacing: 36, rankSpacing: 44, padding: 12, minNodeWidth: 72 },
  });
  count += 1;
  const fitting = box.clientWidth < NARROW_PX ? turnedDown(source) : source;
  const { svg } = await mermaid.render(`diagram-${count}`, fitting);
  const parsed = new DOMParser().parseFromString(svg, 'text/html').querySelector('svg');
  if (!parsed) return;
  scrub(parsed);
  place(document.adoptNode(parsed), box);
}

/** Draws a diagram into a box. A source that Mermaid cannot read leaves the box empty and opens the source. */
export function drawDiagram(source: string, box: HTMLElement): Promise<void> {
  last = last.then(() =>
    draw(source, box).catch(() => {
      box.style.minHeight = '0';
      box.parentElement?.querySelector('details')?.setAttribute('open', '');
    }),
  );
  return last;
}
