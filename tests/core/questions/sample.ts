import type { AuthoredBody } from '@/core/questions/authored.schema';
import type { ItemText } from '@/core/questions/item';

const words = (language: string): ItemText => ({
  stem: `${language} stem?`,
  options: { halved: `${language} halved`, right: `${language} right`, doubled: `${language} doubled` },
  reasons: {
    halved: `${language} SECRET-reason halved`,
    right: `${language} SECRET-reason right`,
    doubled: `${language} SECRET-reason doubled`,
  },
  explanation: `${language} SECRET-explanation`,
});

/** A fixed single-choice question; give what matters. */
export const authoredBody = (over: Partial<AuthoredBody> = {}): AuthoredBody => ({
  concept: 'sqs.visibility-timeout',
  alsoTests: [],
  level: 2,
  facts: ['sqs.visibilityTimeout.default'],
  section: 'sqs-messages#visibility-timeout',
  sources: [],
  profile: null,
  claims: [],
  traps: [],
  structure: { kind: 'single', options: ['halved', 'right', 'doubled'], key: 'right' },
  misconceptions: { halved: 'SECRET-misconception' },
  text: { ko: words('ko'), en: words('en') },
  ...over,
});
