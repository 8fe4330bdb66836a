import type { Ctx } from '../../../engine/contract';
import { invalidTemplate, noTemplate, templateExists } from '../refusals';
import type { SesState, Template } from '../state';
import { parseTemplate } from './parse-template';

/** The template of a name. Refuses when there is none. */
export function templateOf({ state }: Ctx<SesState>, name: string): Template {
  const template = state.templates.get(name);
  if (!template) throw noTemplate(name);
  return template;
}

type Content = Pick<Template, 'subject' | 'text' | 'html'>;

export function createTemplateNamed(name: string, content: Content, ctx: Ctx<SesState>): void {
  checkContent(name, content);
  if (ctx.state.templates.has(name)) throw templateExists(name);
  ctx.state.templates.set(name, Object.freeze({ name, ...content, createdAt: ctx.now }));
}

export function updateTemplateNamed(name: string, content: Content, ctx: Ctx<SesState>): void {
  const { createdAt } = templateOf(ctx, name);
  checkContent(name, content);
  ctx.state.templates.set(name, Object.freeze({ name, ...content, createdAt }));
}

function checkContent(name: string, { subject, text, html }: Content): void {
  if (name === '') throw invalidTemplate('The template name must be specified.');
  if (subject === '') throw invalidTemplate('The subject must be specified.');
  for (const part of [subject, text, html]) {
    if (part.split('{{').length !== part.split('}}').length)
      throw invalidTemplate('Template is invalid: a tag is not closed.');
    parseTemplate(part);
  }
}
