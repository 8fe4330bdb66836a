import { invalidParameter } from './refusals';

/** The bare address of `Name <name@example.com>`. */
export function bareAddress(text: string): string {
  return (/<(?<address>[^<>]*)>\s*$/.exec(text)?.groups?.address ?? text).trim();
}

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** Refuses what is no address, in the words of the mail library that SES reads addresses with. */
export function checkAddress(text: string): void {
  const address = bareAddress(text);
  const at = address.lastIndexOf('@');
  const local = address.slice(0, Math.max(at, 0));
  const domain = address.slice(at + 1);
  if (at < 0) throw invalidParameter("Missing final '@domain'");
  if (local === '') throw invalidParameter('Missing local name');
  if (domain === '') throw invalidParameter('Missing domain');
  if (!/^[!-~]+$/.test(local)) throw invalidParameter('Local address contains control or whitespace');
  if (!/^[!-~]+$/.test(domain)) throw invalidParameter('Domain contains control or whitespace');
  if (domain.startsWith('.')) throw invalidParameter('Domain starts with dot');
  if (domain.endsWith('.')) throw invalidParameter('Domain ends with dot');
  if (domain.includes('..')) throw invalidParameter('Domain contains dot-dot');
}
