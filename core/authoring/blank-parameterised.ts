import type { Localized } from '../kernel/locale';
import type { ParameterisedBody } from '../parameterised/definition';
import type { ItemText } from '../questions/item';
import { blankAbout, blankText } from './blank';

/** A new parameterised question: one variable and the three distractors it needs at least. */
export const blankParameterised = (): ParameterisedBody => ({
  form: 'parameterised',
  ...blankAbout(),
  variables: [{ type: 'integer', name: '', from: Number.NaN, to: Number.NaN, step: 1, unit: '' }],
  constraints: [],
  values: [],
  answer: { kind: 'single', formula: '', unit: '', decimals: 0, tolerance: 0 },
  check: { how: 'formula', formula: '' },
  distractors: ['d1', 'd2', 'd3'].map((id) => ({ id, formula: '', misconception: '' })),
  text: {
    ko: { ...blankText(), options: { value: '{{value}}' } },
    en: { ...blankText(), options: { value: '{{value}}' } },
  },
});

const RECORDS = 'fact("kds.shard.write.records")';
const BYTES = 'fact("kds.shard.write.bytes")';

/** A finished one, to begin from: shards of a stream, by records and by bytes. */
export const exampleParameterised = (): ParameterisedBody => ({
  form: 'parameterised',
  ...blankAbout(),
  concept: 'kinesis.shard-count',
  section: 'kinesis-data-streams#shard-count',
  variables: [
    {
      type: 'choice',
      name: 'source',
      choices: [
        { id: 'sensors', words: { ko: '공장 센서', en: 'factory sensors' } },
        { id: 'clicks', words: { ko: '쇼핑몰 화면', en: 'the pages of a shop' } },
        { id: 'rides', words: { ko: '공유 자전거', en: 'shared bicycles' } },
        { id: 'games', words: { ko: '온라인 게임', en: 'an online game' } },
      ],
    },
    { type: 'integer', name: 'rate', from: 1500, to: 12_000, step: 250, unit: 'records/s' },
    { type: 'decimal', name: 'size', from: 0.25, to: 4, step: 0.25, unit: 'KiB' },
  ],
  constraints: ['byRecords != byBytes', 'answer >= 3 && answer <= 60'],
  values: [
    { name: 'recordLimit', formula: RECORDS, unit: 'records/s', decimals: 0 },
    { name: 'loadLimit', formula: `${BYTES} / 1024`, unit: 'KiB/s', decimals: 0 },
    { name: 'load', formula: 'rate * size', unit: 'KiB/s', decimals: 2 },
    { name: 'byRecords', formula: `ceil(rate / ${RECORDS})`, unit: 'shards', decimals: 0 },
    { name: 'byBytes', formula: `ceil(load * 1024 / ${BYTES})`, unit: 'shards', decimals: 0 },
  ],
  answer: { kind: 'single', formula: 'max(byRecords, byBytes)', unit: 'shards', decimals: 0, tolerance: 0 },
  check: {
    how: 'condition',
    formula: `answer * ${RECORDS} >= rate && answer * ${BYTES} >= load * 1024 && ((answer - 1) * ${RECORDS} < rate || (answer - 1) * ${BYTES} < load * 1024)`,
  },
  distractors: [
    { id: 'd1', formula: 'byRecords', misconception: 'byte-limit-ignored' },
    { id: 'd2', formula: 'byBytes', misconception: 'record-limit-ignored' },
    { id: 'd3', formula: 'byRecords + byBytes', misconception: 'both-limits-added' },
    { id: 'd4', formula: 'answer - 1', misconception: 'rounded-down' },
    { id: 'd5', formula: 'answer + 1', misconception: 'one-spare-shard' },
    { id: 'd6', formula: 'answer * 2', misconception: 'doubled-for-safety' },
    { id: 'd7', formula: 'ceil((byRecords + byBytes) / 2)', misconception: 'average-of-both-limits' },
    {
      id: 'd8',
      formula: 'ceil(load * 1024 / fact("kds.shard.read.bytes"))',
      misconception: 'read-limit-for-writes',
    },
  ],
  text: TEXT,
});

const TEXT: Localized<ItemText> = {
  ko: {
    stem: '{{source}}에서 오는 레코드를 프로비저닝 모드의 Kinesis 데이터 스트림에 씁니다. 레코드는 **{{rate}}**이고, 한 레코드는 평균 **{{size}}**입니다. 쓰기에 필요한 샤드는 적어도 몇 개입니까?',
    options: { value: '{{value}}' },
    reasons: {
      key: '레코드 수로는 {{byRecords}}, 바이트로는 {{byBytes}}이/가 있어야 하므로 큰 쪽인 {{value}}이/가 필요합니다.',
      d1: '{{value}}은/는 레코드 수만 본 값입니다. {{load}}의 바이트도 받아야 합니다.',
      d2: '{{value}}은/는 바이트만 본 값입니다. 초당 레코드 수의 한도도 지켜야 합니다.',
      d3: '두 한도는 더하지 않습니다. 둘 다 지키면 되므로 큰 쪽이면 충분합니다.',
      d4: '내림한 값입니다. {{value}}로는 두 한도 가운데 하나를 넘습니다.',
      d5: '하나가 남습니다. 최소는 {{answer}}입니다.',
      d6: '여유를 두 배로 잡을 까닭이 없습니다. 최소는 {{answer}}입니다.',
      d7: '두 값의 평균은 뜻이 없습니다. 큰 쪽의 한도를 넘습니다.',
      d8: '읽기 한도로 나눈 값입니다. 쓰기 한도는 그 절반입니다.',
    },
    explanation:
      '$\\max(\\lceil {{rate|tex}} / {{recordLimit|tex}} \\rceil, \\lceil {{load|tex}} / {{loadLimit|tex}} \\rceil) = {{answer|tex}}$. 샤드 하나가 받는 레코드 수와 바이트를 함께 지켜야 합니다.',
  },
  en: {
    stem: 'Records from {{source}} are written to a Kinesis data stream in provisioned mode. There are **{{rate}}**, and one record has **{{size}}** on average. How many shards does the stream need at least for writing?',
    options: { value: '{{value}}' },
    reasons: {
      key: 'Counting records takes {{byRecords}}, counting bytes takes {{byBytes}}, so the larger, {{value}}, is needed.',
      d1: '{{value}} counts records only. The shards also have to take {{load}}.',
      d2: '{{value}} counts bytes only. The limit of records per second holds as well.',
      d3: 'The limits are not added. Both have to hold, so the larger number is enough.',
      d4: 'This is rounded down. With {{value}} one of the two limits is exceeded.',
      d5: 'One is left over. The minimum is {{answer}}.',
      d6: 'Nothing asks for twice the number. The minimum is {{answer}}.',
      d7: 'The average of both numbers means nothing. It exceeds one of the limits.',
      d8: 'This divides by the limit for reading. The limit for writing is half of it.',
    },
    explanation:
      '$\\max(\\lceil {{rate|tex}} / {{recordLimit|tex}} \\rceil, \\lceil {{load|tex}} / {{loadLimit|tex}} \\rceil) = {{answer|tex}}$. A shard limits both the records and the bytes it takes.',
  },
};
