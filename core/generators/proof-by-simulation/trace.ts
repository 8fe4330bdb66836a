import type { Locale, Localized } from '../../kernel/locale';
import { count } from '../wording';

/** Something that was seen in a simulation. */
export interface TraceLine {
  /** Seconds since the option began to act. */
  readonly sec: number;
  /** The operation, or what else was looked at. */
  readonly subject: string;
  readonly seen: Localized;
}

export const ANSWERED: Localized = { en: 'accepted', ko: '성공' };
export const MESSAGE: Localized = { en: 'a message', ko: '메시지 있음' };
export const EMPTY: Localized = { en: 'no message', ko: '메시지 없음' };
export const refusedWith = (code: string): Localized => ({ en: `refused, ${code}`, ko: `거부, ${code}` });
/** A number of things seen. */
export const counted = (n: number): Localized => ({ en: `holds ${n}`, ko: `${n}개` });

/** Lines shown of a long trace: how it began and how it ended. */
const FIRST = 2;
const LAST = 3;

/** The trace in one sentence; null when nothing was seen. */
export function traceText(lines: readonly TraceLine[]): Localized | null {
  if (lines.length === 0) return null;
  const shown =
    lines.length <= FIRST + LAST + 1 ? lines : [...lines.slice(0, FIRST), null, ...lines.slice(-LAST)];
  const sentence = (intro: string, locale: Locale): string => {
    let text = intro;
    for (const [i, line] of shown.entries()) {
      if (i > 0) text += ', ';
      text += line === null ? '…' : `${instant(line.sec, locale)} ${line.subject} → ${line.seen[locale]}`;
    }
    return `${text}.`;
  };
  return { en: sentence('In the simulation: ', 'en'), ko: sentence('시뮬레이션: ', 'ko') };
}

const UNITS: Readonly<Record<Locale, readonly [h: string, min: string, s: string]>> = {
  en: [' h', ' min', ' s'],
  ko: ['시간', '분', '초'],
};
const HOUR_SEC = 3_600;
const MINUTE_SEC = 60;
const TENTHS = 10;

/** Seconds up to an hour as such, more in hours, minutes and seconds: `90 s`, `2 h 59 min 59 s`. */
function instant(exact: number, locale: Locale): string {
  const [h, min, s] = UNITS[locale];
  const sec = Math.round(exact * TENTHS) / TENTHS;
  if (sec < 2 * HOUR_SEC) return `${count(sec)}${s}`;
  const minutes = Math.floor((sec % HOUR_SEC) / MINUTE_SEC);
  const seconds = sec % MINUTE_SEC;
  let text = `${Math.floor(sec / HOUR_SEC)}${h}`;
  if (minutes > 0) text += ` ${minutes}${min}`;
  return seconds > 0 ? `${text} ${seconds}${s}` : text;
}
