import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { inBrackets } from '@/scripts/prepare/compile-hints.mjs';

const START = '(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push';
const CHUNK = `${START}(["object"==typeof document?document.currentScript:void 0,1,(e,t)=>{t.v=[()=>")"]},2,3,function(e){e.x=1}]);`;

/** What the runtime is handed, with the modules run. */
function handed(chunk: string): unknown[] {
  const given: unknown[] = [];
  const runtime = { TURBOPACK: { push: (list: unknown[]) => given.push(...list) } };
  new Function('globalThis', chunk)(runtime);
  return given.map((item) => {
    if (typeof item !== 'function') return item;
    const one: { v?: (() => unknown)[]; x?: number } = {};
    item(one, one);
    return one.x ?? one.v?.map((inner) => inner());
  });
}

describe('compile hints', () => {
  const { text, found } = inBrackets(CHUNK, parse);

  it('put each module in brackets, and nothing else', () => {
    expect(found).toBe(2);
    expect(text).toContain(',1,((e,t)=>{t.v=[()=>")"]}),2,3,(function(e){e.x=1})]);');
    expect(text.length).toBe(CHUNK.length + 4);
  });

  it('leave the runtime the same modules', () => {
    expect(handed(text)).toEqual(handed(CHUNK));
    expect(handed(text)).toEqual([undefined, 1, [')'], 2, 3, 1]);
  });

  it('are put once: a build may leave a script of the one before', () => {
    expect(inBrackets(text, parse)).toEqual({ text, found: 2 });
  });

  it('leave alone what is no chunk', () => {
    expect(inBrackets('self.onmessage=(e)=>{};', parse)).toEqual({
      text: 'self.onmessage=(e)=>{};',
      found: 0,
    });
  });
});
