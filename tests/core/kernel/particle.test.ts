import { describe, expect, it } from 'vitest';
import { type Particle, withParticle } from '@/core/kernel/particle';

const read = (words: readonly string[], particle: Particle): string[] =>
  words.map((word) => withParticle(word, particle));

describe('withParticle', () => {
  it('follows the final consonant of a Korean word', () => {
    expect(read(['대기열', '메시지', '주제', '샤드'], '을/를')).toEqual([
      '대기열을',
      '메시지를',
      '주제를',
      '샤드를',
    ]);
    expect(read(['대기열', '메시지'], '은/는')).toEqual(['대기열은', '메시지는']);
    expect(read(['대기열', '메시지'], '이/가')).toEqual(['대기열이', '메시지가']);
    expect(read(['대기열', '메시지'], '과/와')).toEqual(['대기열과', '메시지와']);
  });

  it('takes ㄹ like a vowel before 로', () => {
    expect(read(['대기열', '시간', '초', '일'], '으로/로')).toEqual(['대기열로', '시간으로', '초로', '일로']);
  });

  it('reads numbers aloud', () => {
    expect(read(['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'], '이/가')).toEqual([
      '1이',
      '2가',
      '3이',
      '4가',
      '5가',
      '6이',
      '7이',
      '8이',
      '9가',
      '0이',
    ]);
    expect(read(['10', '100', '1,000', '10,000', '43,200'], '을/를')).toEqual([
      '10을',
      '100을',
      '1,000을',
      '10,000을',
      '43,200을',
    ]);
    expect(read(['1', '7', '8', '3', '6'], '으로/로')).toEqual(['1로', '7로', '8로', '3으로', '6으로']);
    expect(withParticle('50%', '을/를')).toBe('50%를');
  });

  it('knows how the words of the exam sound', () => {
    expect(read(['Lambda', 'SQS', 'SNS', 'EventBridge', 'Firehose', 'S3', 'DLQ'], '은/는')).toEqual([
      'Lambda는',
      'SQS는',
      'SNS는',
      'EventBridge는',
      'Firehose는',
      'S3는',
      'DLQ는',
    ]);
    expect(read(['DeleteMessage', 'Kinesis Data Streams'], '을/를')).toEqual([
      'DeleteMessage를',
      'Kinesis Data Streams를',
    ]);
    expect(read(['Amazon S3', 'Amazon EC2', 'Amazon Redshift', 'worker', 'IAM'], '은/는')).toEqual([
      'Amazon S3는',
      'Amazon EC2는',
      'Amazon Redshift는',
      'worker는',
      'IAM은',
    ]);
    expect(read(['URL', 'SQL'], '으로/로')).toEqual(['URL로', 'SQL로']);
  });

  it('looks through closing marks', () => {
    expect(read(['`DelaySeconds`', '대기열(DLQ)', '"30초"'], '을/를')).toEqual([
      '`DelaySeconds`를',
      '대기열(DLQ)를',
      '"30초"를',
    ]);
  });
});
