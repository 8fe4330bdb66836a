import type { Instant } from '../../../../kernel/time';
import type { Template } from '../state';
import { readData, render } from './render';

/** A template with its data as the message that would be sent. */
export function renderedMessage(template: Template, json: string, now: Instant): string {
  const { subject, text, html } = render(template, readData(json));
  const part = (type: string, content: string): string =>
    content === '' ? '' : `Content-Type: ${type}; charset=UTF-8\n\n${content}\n`;
  return `Date: ${new Date(now).toISOString()}\nSubject: ${subject}\nMIME-Version: 1.0\n${part('text/plain', text)}${part('text/html', html)}`;
}
