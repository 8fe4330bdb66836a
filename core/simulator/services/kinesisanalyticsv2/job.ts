import { bytesOf, utf8 } from '../../../kernel/bytes';
import type { Instant } from '../../../kernel/time';
import { parseArn } from '../../engine/arn';
import type { Ctx } from '../../engine/contract';
import type { ApplicationConfiguration } from '../../shapes/generated/kinesisanalyticsv2.types';
import { asRole } from './source/read';
import type { Application, FlinkState, Job } from './state';
import type { Row } from './windows/holds';
import { parseQuery } from './windows/parse-query';
import type { WindowQuery } from './windows/query';
import { type Lateness, push, type WindowResult } from './windows/run';

/**
 * How an application of plain text is told what to read and where to write: a group of environment properties. Flink
 * programs have such groups of their own choosing; this one is ours.
 */
export const PROPERTY_GROUP = 'windows';

interface Settings {
  readonly streamArn: string | undefined;
  readonly outputArn: string | undefined;
  readonly lateness: Lateness;
}

/** Queries as parsed, by their text. */
const QUERIES_MAX = 100;
const queries = new Map<string, WindowQuery>();

export const codeOf = ({
  ApplicationCodeConfiguration: code,
}: ApplicationConfiguration): string | undefined =>
  code?.CodeContentType === 'PLAINTEXT' ? code.CodeContent?.TextContent : undefined;

/** The windowed query of an application; undefined when it brings a program, which is not run. Throws a `QueryFault`. */
export function queryOf(configuration: ApplicationConfiguration): WindowQuery | undefined {
  const code = codeOf(configuration);
  if (code === undefined) return undefined;
  const query = queries.get(code) ?? parseQuery(code);
  if (queries.size >= QUERIES_MAX) queries.clear();
  queries.set(code, query);
  return query;
}

export function settingsOf({ EnvironmentProperties }: ApplicationConfiguration): Settings {
  const group = EnvironmentProperties?.PropertyGroups.find(
    ({ PropertyGroupId: id }) => id === PROPERTY_GROUP,
  );
  const properties = group?.PropertyMap ?? {};
  return {
    streamArn: properties['stream.arn'],
    outputArn: properties['output.arn'],
    lateness: {
      watermarkDelayMs: Number(properties['watermark.delay.ms'] ?? 0),
      allowedLatenessMs: Number(properties['allowed.lateness.ms'] ?? 0),
    },
  };
}

/** Takes a record of the stream into the windows; what is no JSON object with a time is skipped. */
export function takeRecord(ctx: Ctx<FlinkState>, application: Application, job: Job, data: Uint8Array): void {
  const query = queryOf(application.configuration);
  const row = rowIn(data);
  const at = query && timeOf(row?.[query.timeColumn]);
  if (!query || !row || at === undefined) {
    ctx.emit('RecordSkipped', { application: application.name });
    return;
  }
  const { lateness, outputArn } = settingsOf(application.configuration);
  const late = job.run.lateDropped;
  const results = push(query, lateness, job.run, at, row);
  if (job.run.lateDropped > late)
    ctx.emit('LateEventDropped', { application: application.name, eventTime: at });
  for (const result of results) give(ctx, application, result, outputArn);
}

function rowIn(data: Uint8Array): Row | undefined {
  try {
    const value: unknown = JSON.parse(utf8(data) ?? '');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : undefined;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

/** Milliseconds since the epoch, or a text that names an instant. */
function timeOf(value: unknown): Instant | undefined {
  const at = typeof value === 'string' ? Date.parse(value) : value;
  return typeof at === 'number' && Number.isFinite(at) ? at : undefined;
}

/** A window's result is told, and written to the output stream where there is one. */
function give(
  ctx: Ctx<FlinkState>,
  application: Application,
  result: WindowResult,
  outputArn: string | undefined,
): void {
  const { span, row, isUpdate } = result;
  ctx.emit('WindowResult', {
    application: application.name,
    windowStart: span.start,
    windowEnd: span.end,
    row,
    isUpdate,
  });
  if (outputArn === undefined) return;
  ctx.request(
    {
      service: 'kinesis',
      operation: 'PutRecord',
      input: {
        StreamARN: outputArn,
        PartitionKey: String(span.start),
        Data: bytesOf(JSON.stringify(row)),
      },
      caller: asRole(application.role),
      region: parseArn(outputArn)?.region ?? ctx.region,
    },
    { application: application.name, step: 'written' },
  );
}
