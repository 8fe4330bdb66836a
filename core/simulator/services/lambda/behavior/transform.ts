import { base64, bytesOf } from '../../../../kernel/bytes';
import type { Transformation } from './behavior';
import { holds } from './conditions';
import { filled, worded } from './template';
import type { RecordView } from './view';

/** A record of a Firehose event as the function hands it back (Firehose Developer Guide, "Data transformation"). */
export function transformed(
  { record, value, itemIdentifier: recordId }: RecordView,
  transforms: readonly Transformation[],
): Readonly<Record<string, unknown>> {
  const found = transforms.find(({ when }) => !when || holds(when, value));
  const { result = 'Ok', data, partitionKeys } = found ?? {};
  if (result === 'Dropped') return { recordId, result };
  return {
    recordId,
    result,
    data: data === undefined ? record.data : base64(bytesOf(worded(filled(data, value)))),
    ...(partitionKeys && { metadata: { partitionKeys: filled(partitionKeys, value) } }),
  };
}
