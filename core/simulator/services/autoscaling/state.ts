import type { Instant } from '../../../kernel/time';
import type {
  LaunchTemplateSpecification,
  PutScalingPolicyType,
} from '../../shapes/generated/autoscaling.types';

export interface AutoScalingState {
  /** By name. */
  readonly groups: Map<string, Group>;
  /** Commands that wait for the alarms of their policy. */
  readonly waiting: Set<number>;
}

export interface Group {
  readonly name: string;
  readonly arn: string;
  readonly createdAt: Instant;
  /** Frozen. */
  launchTemplate: LaunchTemplateSpecification;
  min: number;
  max: number;
  desired: number;
  cooldownSec: number;
  /** Undefined: as long as the cooldown. */
  warmupSec?: number;
  zones: readonly string[];
  subnets?: string;
  terminationPolicies: readonly string[];
  healthCheckType: string;
  healthCheckGraceSec: number;
  newInstancesProtected: boolean;
  /** Simple scaling waits until then. */
  cooldownUntil: Instant;
  readonly tags: Map<string, { readonly value: string; readonly propagate: boolean }>;
  /** By id, oldest first. */
  readonly instances: Map<string, GroupInstance>;
  /** Instances asked of EC2 that it has not answered for. */
  launching: number;
  readonly policies: Map<string, Policy>;
  /** Newest last. */
  readonly activities: Activity[];
  readonly suspended: Set<string>;
  /** Group metrics that CloudWatch gets. */
  readonly metrics: Set<string>;
  /** Deleted as soon as it has no instances. */
  deleting: boolean;
}

export interface GroupInstance {
  readonly id: string;
  readonly type: string;
  readonly zone: string;
  state: 'Pending' | 'InService' | 'Terminating';
  protected: boolean;
  /** Until then it does not count as fully at work. */
  warmUntil: Instant;
}

export interface Policy {
  readonly name: string;
  readonly arn: string;
  /** What was put; frozen. */
  readonly definition: PutScalingPolicyType;
  /** Names of the alarms it made for itself. */
  readonly alarms: readonly string[];
}

export interface Activity {
  readonly id: string;
  readonly description: string;
  readonly cause: string;
  readonly startedAt: Instant;
  endedAt?: Instant;
  status: 'InProgress' | 'Successful' | 'Failed' | 'Cancelled';
  message?: string;
  /** The instance it is about. */
  readonly instanceId?: string;
}

export const initialState = (): AutoScalingState => ({ groups: new Map(), waiting: new Set() });
