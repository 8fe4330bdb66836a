import type { Limits } from '../../../facts/limits';
import { bytesOf } from '../../../kernel/bytes';
import { md5Hex } from '../../../kernel/md5';
import type {
  ApplicationCodeConfigurationDescription,
  ApplicationConfiguration,
  ApplicationConfigurationDescription,
  ApplicationDetail,
} from '../../shapes/generated/kinesisanalyticsv2.types';
import { parallelismOf } from './kpus';
import type { Application } from './state';

/** The application has not been changed since it was made: UpdateApplication is not simulated. */
export const VERSION = 1;

export const describe = (limits: Limits, application: Application): ApplicationDetail => ({
  ApplicationARN: application.arn,
  ApplicationName: application.name,
  ...(application.description !== undefined && { ApplicationDescription: application.description }),
  RuntimeEnvironment: application.runtime,
  ServiceExecutionRole: application.role,
  ApplicationStatus: application.status,
  ApplicationVersionId: VERSION,
  CreateTimestamp: application.createdAt,
  LastUpdateTimestamp: application.createdAt,
  ApplicationConfigurationDescription: describeConfiguration(limits, application),
  ApplicationMode: application.mode,
});

function describeConfiguration(
  limits: Limits,
  { configuration }: Application,
): ApplicationConfigurationDescription {
  const {
    EnvironmentProperties,
    ApplicationSnapshotConfiguration,
    FlinkApplicationConfiguration: flink,
  } = configuration;
  const parallelism = parallelismOf(limits, configuration);
  return {
    ApplicationCodeConfigurationDescription: describeCode(configuration),
    FlinkApplicationConfigurationDescription: {
      CheckpointConfigurationDescription: { ...CHECKPOINTS, ...flink?.CheckpointConfiguration },
      MonitoringConfigurationDescription: { ...MONITORING, ...flink?.MonitoringConfiguration },
      ParallelismConfigurationDescription: {
        ConfigurationType: flink?.ParallelismConfiguration?.ConfigurationType ?? 'DEFAULT',
        ...parallelism,
        CurrentParallelism: parallelism.Parallelism,
      },
    },
    ...(EnvironmentProperties && {
      EnvironmentPropertyDescriptions: { PropertyGroupDescriptions: EnvironmentProperties.PropertyGroups },
    }),
    ApplicationSnapshotConfigurationDescription: {
      SnapshotsEnabled: ApplicationSnapshotConfiguration?.SnapshotsEnabled ?? true,
    },
  };
}

/** Documented defaults: CheckpointConfiguration and MonitoringConfiguration, API reference of August 2026. */
const CHECKPOINTS = {
  ConfigurationType: 'DEFAULT',
  CheckpointingEnabled: true,
  CheckpointInterval: 60_000,
  MinPauseBetweenCheckpoints: 5_000,
};
const MONITORING = { ConfigurationType: 'DEFAULT', MetricsLevel: 'APPLICATION', LogLevel: 'INFO' };

function describeCode({
  ApplicationCodeConfiguration: code,
}: ApplicationConfiguration): ApplicationCodeConfigurationDescription {
  const { TextContent: text, ZipFileContent: zip, S3ContentLocation: location } = code?.CodeContent ?? {};
  const bytes = zip ?? (text === undefined ? undefined : bytesOf(text));
  return {
    CodeContentType: code?.CodeContentType ?? 'PLAINTEXT',
    CodeContentDescription: {
      ...(text !== undefined && { TextContent: text }),
      ...(bytes && { CodeMD5: md5Hex(bytes), CodeSize: bytes.length }),
      ...(location && { S3ApplicationCodeLocationDescription: location }),
    },
  };
}
