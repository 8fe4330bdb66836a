import type { AnyService } from '@/core/simulator/engine/contract';
import { SERVICE_NAMES, type ServiceName } from '@/core/simulator/services/needs';
import { notLoaded } from '@/core/simulator/services/not-loaded';

/** Each service in a chunk of its own, its shapes with it. */
const CHUNKS: Readonly<Record<ServiceName, () => Promise<AnyService>>> = {
  autoscaling: async () => (await import('@/core/simulator/services/autoscaling')).autoscaling,
  budgets: async () => (await import('@/core/simulator/services/budgets')).budgets,
  cloudwatch: async () => (await import('@/core/simulator/services/cloudwatch')).cloudwatch,
  dynamodb: async () => (await import('@/core/simulator/services/dynamodb')).dynamodb,
  ec2: async () => (await import('@/core/simulator/services/ec2')).ec2,
  elasticache: async () => (await import('@/core/simulator/services/elasticache')).elasticache,
  events: async () => (await import('@/core/simulator/services/events')).events,
  firehose: async () => (await import('@/core/simulator/services/firehose')).firehose,
  iam: async () => (await import('@/core/simulator/services/iam')).iam,
  kinesis: async () => (await import('@/core/simulator/services/kinesis')).kinesis,
  kinesisanalyticsv2: async () =>
    (await import('@/core/simulator/services/kinesisanalyticsv2')).kinesisanalyticsv2,
  kinesisvideo: async () => (await import('@/core/simulator/services/kinesisvideo')).kinesisvideo,
  kms: async () => (await import('@/core/simulator/services/kms')).kms,
  lambda: async () => (await import('@/core/simulator/services/lambda')).lambda,
  s3: async () => (await import('@/core/simulator/services/s3')).s3,
  ses: async () => (await import('@/core/simulator/services/ses')).ses,
  sesv2: async () => (await import('@/core/simulator/services/sesv2')).sesv2,
  sns: async () => (await import('@/core/simulator/services/sns')).sns,
  sqs: async () => (await import('@/core/simulator/services/sqs')).sqs,
  sts: async () => (await import('@/core/simulator/services/sts')).sts,
};

/** The services whose code is here; it comes when it is asked for, and stays. */
export class LoadedServices {
  readonly #loaded = new Map<string, AnyService>();
  #all: readonly AnyService[] = SERVICE_NAMES.map(notLoaded);

  /** All services, in their order: what is not here stands there as not loaded. Another list after each `load`. */
  get all(): readonly AnyService[] {
    return this.#all;
  }

  /** Gets these services, all at a time. Rejects when one cannot be had. */
  async load(names: Iterable<ServiceName>): Promise<void> {
    const missing = [...names].filter((name) => !this.#loaded.has(name));
    if (missing.length === 0) return;
    const loaded = await Promise.all(missing.map((name) => CHUNKS[name]()));
    for (const service of loaded) this.#loaded.set(service.name, service);
    this.#all = SERVICE_NAMES.map((name) => this.#loaded.get(name) ?? notLoaded(name));
  }
}
