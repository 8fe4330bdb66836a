import { withParticle } from '../../kernel/particle';
import { figure, texFigure } from '../figures';
import type { NumericWords } from '../numeric-question';
import type { Question } from './draw';
import { filled, gathered } from './solve';

const hints = ({ size, interval, byDefault }: Question): string =>
  byDefault
    ? 'S3 대상의 버퍼링 힌트는 기본값 그대로입니다.'
    : `S3 대상의 버퍼링 힌트는 ${figure(size)} MiB와 ${figure(interval)}초입니다.`;

const load = ({ rate }: Question): string =>
  `데이터는 초당 ${figure(rate)} KiB로 꾸준히 들어오고 압축하거나 변환하지 않습니다. 힌트는 정확히 지켜진다고 합니다.`;

function ask(q: Question): string {
  switch (q.direction) {
    case 'flush-time':
      return `${hints(q)} ${load(q)}\n\n한 번 전송한 뒤 다음 전송은 얼마 만에 시작됩니까?`;
    case 'object-size':
      return `${hints(q)} ${load(q)}\n\n버킷에 쌓이는 객체 하나의 크기는 얼마입니까?`;
    case 'objects-per-hour':
      return `${hints(q)} ${load(q)}\n\nFirehose는 한 시간에 객체를 몇 개 씁니까?`;
    case 'break-even':
      return `${hints(q)} 데이터는 압축하거나 변환하지 않습니다. 힌트는 정확히 지켜진다고 합니다.\n\n데이터가 일정한 속도로 들어올 때, 두 버퍼링 조건이 동시에 충족되는 속도는 얼마입니까?`;
  }
}

export const KO: NumericWords<Question> = {
  stem: (q, setting) => `${setting} ${ask(q)}`,
  option: ({ direction }, value) => {
    switch (direction) {
      case 'flush-time':
        return `${figure(value)}초`;
      case 'object-size':
        return `${figure(value)} MiB`;
      case 'objects-per-hour':
        return `${figure(value)}개`;
      case 'break-even':
        return `${figure(value)} KiB/s`;
    }
  },
  slips: {
    'size-ignored': (q) =>
      `간격 ${figure(q.interval)}초를 기다렸습니다. 그 전에 버퍼 ${withParticle(`${figure(q.size)} MiB`, '이/가')} 찹니다.`,
    'interval-ignored': (q) =>
      `버퍼 ${withParticle(`${figure(q.size)} MiB`, '이/가')} 찰 때까지 기다렸습니다. 그 전에 간격 ${figure(q.interval)}초가 끝납니다.`,
    'both-conditions-in-turn': () =>
      '한 조건이 끝난 뒤 다른 조건이 시작된다고 보았습니다. 둘은 함께 시작하고 먼저 닿는 쪽이 전송을 일으킵니다.',
    'average-of-both': () => '두 조건의 평균을 냈습니다. 먼저 닿는 쪽이 혼자 결정합니다.',
    'each-condition-delivers': () =>
      '두 조건이 따로 전송한다고 보았습니다. 한 번 전송하면 둘 다 처음부터 다시 셉니다.',
    'bits-for-bytes': () => '단위를 비트로 보았습니다.',
    'bytes-for-bits': () => '이미 바이트인 값을 비트와 바이트 사이에서 환산했습니다.',
    'half-full-buffer-flushes': () => '조건의 절반만 채워도 된다는 듯이 반으로 나누었습니다.',
    'two-buffers-at-once': () => '버퍼 둘이 번갈아 찬다는 듯이 두 배로 했습니다.',
    'decimal-kilobytes': () => 'MiB를 1,000 KiB로 세었습니다. 1,024 KiB입니다.',
    'correction-the-wrong-way': () => 'MiB를 1,000 KiB로 보고 거꾸로 보정했습니다. MiB는 1,024 KiB입니다.',
    'lambda-buffer-used': () =>
      'Lambda 변환 앞에 있는 버퍼의 기본 간격을 썼습니다. 여기에는 변환이 없습니다.',
    'interval-times-size': () => '크기와 간격을 곱했습니다. 속도는 둘을 나눈 값입니다.',
    'interval-in-minutes': () => '분으로 나타낸 간격으로 나누었습니다.',
    'quotient-upside-down': () => '간격을 크기로 나누었습니다.',
  },
  right: (q, value) => {
    if (q.direction === 'break-even')
      return `${figure(value)} KiB/s면 ${withParticle(`${figure(q.size)} MiB`, '이/가')} 꼭 ${figure(q.interval)}초 만에 찹니다.`;
    return filled(q) < q.interval
      ? `${withParticle(`${figure(q.size)} MiB`, '이/가')} ${figure(filled(q))}초 만에, 곧 ${figure(q.interval)}초가 지나기 전에 찹니다.`
      : `${figure(q.interval)}초가 먼저 지납니다. ${withParticle(`${figure(q.size)} MiB`, '이/가')} 차려면 ${figure(filled(q))}초가 걸립니다.`;
  },
  explanation: (q, value) => {
    const size = texFigure(q.size);
    if (q.direction === 'break-even')
      return `힌트는 ${figure(q.size)} MiB와 ${figure(q.interval)}초입니다. $${size} \\times 1024 / ${q.interval} = ${texFigure(value)}$ KiB/s입니다. 이보다 빠르면 크기가, 느리면 간격이 결정합니다.`;
    const race = `먼저 닿는 조건이 전송을 일으킵니다. 크기로는 $${size} \\times 1024 / ${q.rate} = ${texFigure(filled(q))}$초, 간격으로는 ${figure(q.interval)}초입니다.`;
    if (q.direction === 'flush-time') return `${race} 따라서 ${figure(value)}초가 걸립니다.`;
    if (q.direction === 'objects-per-hour')
      return `${race} 한 시간에는 $3600 / ${texFigure(3600 / value)} = ${texFigure(value)}$개입니다.`;
    return `${race} 간격 동안에는 $${q.rate} \\times ${q.interval} / 1024 = ${texFigure(gathered(q))}$ MiB가 들어옵니다. 따라서 객체 하나는 ${figure(value)} MiB입니다.`;
  },
};
