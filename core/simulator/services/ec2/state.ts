import type { Instant } from '../../../kernel/time';
import type { RequestLaunchTemplateData } from '../../shapes/generated/ec2.types';

export interface Ec2State {
  /** By name. */
  readonly keyPairs: Map<string, KeyPair>;
  /** By id. */
  readonly templates: Map<string, LaunchTemplate>;
  /** By id, oldest first. */
  readonly instances: Map<string, Instance>;
}

export interface KeyPair {
  readonly id: string;
  readonly name: string;
  readonly type: 'rsa' | 'ed25519';
  readonly fingerprint: string;
  /** As text in OpenSSH's format, where one was imported. */
  readonly publicKey?: string;
  readonly createdAt: Instant;
  readonly tags: Map<string, string>;
}

export interface LaunchTemplate {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Instant;
  readonly createdBy: string;
  /** Frozen. */
  readonly data: RequestLaunchTemplateData;
  readonly tags: Map<string, string>;
}

export type InstanceState = 'pending' | 'running' | 'shutting-down' | 'terminated';

export interface Instance {
  readonly id: string;
  readonly reservationId: string;
  readonly imageId: string;
  readonly type: string;
  readonly keyName?: string;
  readonly zone: string;
  readonly ip: string;
  readonly launchedAt: Instant;
  readonly profileArn?: string;
  /** Auto Scaling group it was launched for. */
  readonly group?: string;
  readonly tags: Map<string, string>;
  state: InstanceState;
  stateReason: string;
  /** Set while it works on a queue. */
  worker?: Worker;
}

/** A program on an instance that takes messages from a queue, one at a time. */
export interface Worker {
  readonly queueName: string;
  readonly secPerMessage: number;
  /** Whether it asks for scale-in protection while it is busy. */
  readonly protects: boolean;
  /** CPU utilization while busy, in percent. */
  readonly cpuBusyPercent: number;
  queueUrl?: string;
  /** The message in work. */
  busy?: { readonly receiptHandle: string; readonly messageId: string };
  handled: number;
}

export const initialState = (): Ec2State => ({
  keyPairs: new Map(),
  templates: new Map(),
  instances: new Map(),
});
