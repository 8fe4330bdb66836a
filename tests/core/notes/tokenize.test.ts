import { describe, expect, it } from 'vitest';
import { queryWords, stems, tokenize } from '@/core/notes/tokenize';

describe('Korean words', () => {
  it.each([
    ['가시성을', '가시성'],
    ['대기열은', '대기열'],
    ['대기열에서는', '대기열'],
    ['큐는', '큐'],
    ['메시지들을', '메시지'],
    ['샤드마다', '샤드'],
    ['재시도한다', '재시도'],
    ['주제로부터', '주제'],
  ])('%s is found by %s', (word, stem) => {
    expect(tokenize(word).words).toContain(stem);
    expect(tokenize(word).words).toContain(word);
  });

  it('a single syllable is never stripped to nothing', () => {
    expect(stems('이')).toEqual([]);
    expect(tokenize('키').words).toEqual(['키']);
  });

  it('particles after Latin words and numbers are no words', () => {
    expect(tokenize('Lambda는 30초까지').words).toEqual(['lambda', '30', '초까지', '초']);
  });

  it('have pairs of syllables, within a word only', () => {
    expect(tokenize('데드 레터').pairs).toEqual(['데드', '레터']);
    expect(tokenize('대기열').pairs).toEqual(['대기', '기열']);
  });
});

describe('Latin names', () => {
  it.each([
    ['ReceiveMessageWaitTimeSeconds', ['receive', 'message', 'wait', 'time', 'receivemessagewaittimesecond']],
    ['sqs.visibilityTimeout.default', ['sqs', 'visibility', 'timeout', 'default']],
    ['FIFOQueue', ['fifo', 'queue']],
    ['dead-letter', ['dead', 'letter', 'deadletter']],
    ['PutRecords', ['put', 'record']],
  ])('%s is found by its parts', (name, parts) => {
    for (const part of parts) expect(tokenize(name).words).toContain(part);
  });

  it.each([
    ['queues', 'queue'],
    ['retries', 'retry'],
    ['SQS', 'sqs'],
    ['SNS', 'sns'],
    ['Kinesis', 'kinesis'],
    ['tokens', 'token'],
  ])('%s stands in the index as %s', (word, stem) => expect(tokenize(word).words).toEqual([stem]));
});

describe('a query', () => {
  it('highlights what the forms of a word share', () => {
    expect(queryWords('가시성을 Timeout').map(({ text }) => text)).toEqual(['가시성', 'Timeout']);
  });

  it('of particles and marks alone has no words', () => {
    expect(queryWords(' 은 ??? ')).toEqual([]);
  });
});
