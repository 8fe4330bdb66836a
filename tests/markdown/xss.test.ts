import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { renderMarkdownToHtml } from '@/app/_ui/markdown/render';
import { PAYLOADS } from './xss-payloads';

const FORBIDDEN =
  'script,style,iframe,object,embed,form,button,select,textarea,meta,base,link,template,frame,frameset,dialog,portal,slot,video,audio,source,marquee,area,foreignObject,animate,use';
/** Classes the renderer gives; KaTeX's and shiki's stand only below their own roots. */
const OWN_CLASS =
  /^(callout(-[a-z]+)*|fact-(ref|value)|heading-anchor|md-heading|table-scroll|diagram(-source)?|shiki(-themes)?|github-(light|dark)-high-contrast|line|mark-(ink-)?[a-z]+|sr-only|footnotes|data-footnote-backref|task-list-item|contains-task-list|language-[\w+#-]+|math-error|katex(-display)?)$/;

async function domOf(markdown: string, variant: 'note' | 'text' | 'phrase') {
  const html = await renderMarkdownToHtml(markdown, {
    locale: 'en',
    variant,
    facts: (id) => `<img src=x onerror=alert(1)> ${id} $x$`,
    notes: (note) => `/en/notes/${note}`,
  });
  const document = new Window({ url: 'http://localhost/' }).document;
  document.body.innerHTML = html;
  return { html, elements: [...document.body.querySelectorAll('*')], document };
}

/** Everything dangerous found in a rendered text, in words. */
async function faultsOf(markdown: string, variant: 'note' | 'text' | 'phrase'): Promise<string[]> {
  const { elements, document } = await domOf(markdown, variant);
  const faults = [...document.body.querySelectorAll(FORBIDDEN)].map((found) => `<${found.tagName}>`);
  for (const element of elements) {
    const formula = element.closest('.katex') !== null;
    const coloured = element.closest('.shiki') !== null;
    for (const attribute of [...element.attributes]) {
      const { name } = attribute;
      const value = attribute.value ?? '';
      const at = `${element.tagName.toLowerCase()}[${name}="${value}"]`;
      if (/^on/i.test(name)) faults.push(at);
      if (/^(href|src|xlink:href|action|formaction|srcdoc|data|ping|background|poster|srcset)$/i.test(name)) {
        if (!/^(https?:\/\/|mailto:|#|\/(?![/\\])|\/\/evil)/.test(value)) faults.push(at);
        if (element.tagName === 'IMG' && !/^\/(?![/\\])/.test(value)) faults.push(at);
      }
      if (name === 'name') faults.push(at);
      if (name === 'id' && !value.startsWith('user-content-')) faults.push(at);
      if (name === 'style' && !styleIsOurs(value, formula, coloured)) faults.push(at);
      if (name === 'class' && !formula && !coloured)
        faults.push(...value.split(/\s+/).filter((each) => each && !OWN_CLASS.test(each)));
    }
  }
  return faults;
}

function styleIsOurs(style: string, formula: boolean, coloured: boolean): boolean {
  if (/fixed|sticky|url\(|expression|@import/i.test(style)) return false;
  const numbers = [...style.matchAll(/-?[\d.]+(?=em)/g)].map(Number);
  if (numbers.some((value) => Math.abs(value) > 40)) return false;
  if (coloured) return style.split(';').every((part) => part === '' || part.trim().startsWith('--shiki-'));
  return formula;
}

describe('untrusted text', () => {
  it('is tried with distinct payloads, at least sixty', () => {
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(['note', 'text', 'phrase'] as const)('does nothing as a %s', async (variant) => {
    const found: string[] = [];
    for (const payload of PAYLOADS) {
      for (const fault of await faultsOf(payload, variant))
        found.push(`${JSON.stringify(payload)}: ${fault}`);
    }
    expect(found).toEqual([]);
  });

  it('does nothing when all payloads stand in one text', async () => {
    expect(await faultsOf(PAYLOADS.join('\n\n'), 'note')).toEqual([]);
  });

  it('holds nothing that can be clicked as a phrase', async () => {
    const { document } = await domOf('[x](https://example.com) {{fact:sqs.x.y}}', 'phrase');
    expect(document.body.querySelectorAll('a,button,input').length).toBe(0);
    expect(document.body.textContent).toContain('sqs.x.y');
  });

  it('keeps what is harmless', async () => {
    const { document } = await domOf(
      'a **b** [c](https://example.com) <mark style="background: #FFF3A3A6;">d</mark> e<br>f\n\n| g |\n|---|\n| h<br>i |',
      'note',
    );
    expect(document.body.querySelector('strong')?.textContent).toBe('b');
    expect(document.body.querySelector('a')?.getAttribute('href')).toBe('https://example.com');
    expect(document.body.querySelector('mark')?.className).toBe('mark-yellow');
    expect(document.body.querySelectorAll('br').length).toBe(2);
  });

  it('takes configuration and clicks out of diagrams', async () => {
    const { document } = await domOf(
      '```mermaid\n%%{init: {"securityLevel":"loose"}}%%\nflowchart LR\n  A-->B\n  click A href "javascript:alert(1)"\n```',
      'note',
    );
    expect(document.body.querySelector('figure')?.getAttribute('data-diagram')).toBe('flowchart LR\n  A-->B');
  });
});
