import type { Instant } from '../../../kernel/time';
import type { ReceiptRule } from '../../shapes/generated/ses.types';

/** SES in one account and Region; both versions of its API work on it. */
export interface SesState {
  /** By address or domain. */
  readonly identities: Map<string, Identity>;
  readonly templates: Map<string, Template>;
  readonly configurationSets: Map<string, ConfigurationSet>;
  /** Addresses that the account does not send to any more. */
  readonly suppressed: Map<string, Suppression>;
  /** Rules for mail that arrives, by the name of their set. They are kept, not applied. */
  readonly ruleSets: Map<string, RuleSet>;
  readonly account: Account;
  readonly quota: Quota;
  /** Counts by the start of each quarter of an hour, oldest first. */
  readonly statistics: Map<Instant, Statistics>;
  /** What was sent lately: oldest first. */
  readonly outbox: SentEmail[];
  /** Metrics since they were last read. */
  counters: Record<string, number>;
}

export type IdentityKind = 'EmailAddress' | 'Domain';
export type NotificationType = 'Bounce' | 'Complaint' | 'Delivery';
export type VerificationStatus = 'Pending' | 'Success' | 'NotStarted';

export interface Identity {
  readonly name: string;
  readonly kind: IdentityKind;
  status: VerificationStatus;
  requestedAt: Instant;
  /** Domains: what the TXT record must hold. */
  readonly token: string;
  readonly dkimTokens: readonly string[];
  dkimEnabled: boolean;
  /** SNS topics for feedback. */
  readonly topics: Partial<Record<NotificationType, string>>;
  /** Whether notifications repeat the headers of the message. */
  readonly headers: Partial<Record<NotificationType, boolean>>;
  forwarding: boolean;
  readonly policies: Record<string, string>;
  readonly configurationSet: string | undefined;
  readonly tags: Record<string, string>;
}

export interface Template {
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly createdAt: Instant;
}

export interface ConfigurationSet {
  readonly name: string;
  sendingEnabled: boolean;
  readonly destinations: Map<string, EventDestination>;
}

export interface EventDestination {
  readonly name: string;
  readonly enabled: boolean;
  /** As the first version of the API names them: `send`, `renderingFailure`. */
  readonly types: readonly string[];
  readonly topicArn: string | undefined;
}

export interface RuleSet {
  readonly name: string;
  readonly createdAt: Instant;
  readonly rules: ReceiptRule[];
}

export interface Suppression {
  readonly reason: 'BOUNCE' | 'COMPLAINT';
  readonly at: Instant;
}

export interface Account {
  activeRuleSet: string | undefined;
  sendingEnabled: boolean;
  /** Out of the sandbox. */
  production: boolean;
  details: AccountDetails | undefined;
  review: 'PENDING' | 'GRANTED' | undefined;
}

export interface AccountDetails {
  readonly MailType: string;
  readonly WebsiteURL: string;
  readonly ContactLanguage: string;
  readonly UseCaseDescription: string;
  readonly AdditionalContactEmailAddresses: readonly string[];
}

export interface Quota {
  /** Recipients by second of the last 24 hours, oldest first. */
  readonly bySecond: Map<Instant, number>;
  /** Recipients in `bySecond`. */
  total: number;
  /** Recipients that may be sent to now; negative after a message to many. */
  credit: number;
  creditAt: Instant;
}

export interface Statistics {
  attempts: number;
  bounces: number;
  complaints: number;
  rejects: number;
}

export interface SentEmail {
  readonly at: Instant;
  readonly messageId: string;
  readonly source: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly body: string;
}

export const initialState = (): SesState => ({
  identities: new Map(),
  templates: new Map(),
  configurationSets: new Map(),
  suppressed: new Map(),
  ruleSets: new Map(),
  account: {
    activeRuleSet: undefined,
    sendingEnabled: true,
    production: false,
    details: undefined,
    review: undefined,
  },
  quota: { bySecond: new Map(), total: 0, credit: Number.MAX_SAFE_INTEGER, creditAt: 0 },
  statistics: new Map(),
  outbox: [],
  counters: {},
});
