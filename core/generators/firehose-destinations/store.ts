import type { Limits } from '../../facts/limits';
import type { Direction } from '../directions/direction';
import { isListed, joined, nameOf, OUT_OF_REACH, REACHED_STORES } from './stores';

interface Store {
  offered: readonly string[];
  /** The one asked for: the store that Firehose reaches, or the one that it does not. */
  odd: string;
  reached: boolean;
}

const idOf = (store: string): string => store.replaceAll(' ', '-');
const listedIn = (id: string, limits: Limits): boolean => isListed(id.replaceAll('-', ' '), limits);

/** Which store Firehose delivers to, or which one needs a consumer of its own. */
export const store: Direction<Store> = {
  draw(rng) {
    const reached = rng.int(0, 1) === 0;
    const [few, many] = reached ? [REACHED_STORES, OUT_OF_REACH] : [OUT_OF_REACH, REACHED_STORES];
    const odd = rng.pick<string>(few);
    return { odd, reached, offered: [odd, ...rng.sample<string>(many, 3)] };
  },
  variant: ({ odd, offered }) => `${odd}:${[...offered].sort()}`,
  ask: ({ odd, offered, reached }) => ({
    kind: 'single',
    options: offered.map(idOf),
    key: idOf(odd),
    beliefs: Object.fromEntries(
      offered
        .filter((each) => each !== odd)
        .map((each) => [
          idOf(each),
          reached ? 'firehose-delivers-anywhere' : 'firehose-loads-aws-stores-only',
        ]),
    ),
  }),
  check: {
    by: 'solver',
    holds: ({ reached }, id, limits) => listedIn(id, limits) === reached,
  },
  words: {
    en: {
      stem: ({ reached }, { who, things }) =>
        reached
          ? `${who} The ${things} shall be loaded without code, so that producers only write to a Firehose stream. Which of these stores can be its destination?`
          : `${who} The ${things} shall end in four stores. Producers write to a data stream, and wherever possible a Firehose stream does the loading. For which store does a consumer of their own have to be written?`,
      option: (id, { offered }) => nameOf(offered.find((each) => idOf(each) === id) ?? '', 'en'),
      reason: (id, { odd, reached }) =>
        (idOf(odd) === id) === reached
          ? 'It is on the list of destinations of Firehose.'
          : 'It is not on the list of destinations of Firehose; a function or application has to write there.',
      explanation: () =>
        `Firehose delivers to a fixed list of destinations, among them ${joined(['S3', 'Redshift', 'OpenSearch Service', 'Splunk', 'HTTP endpoint'], 'en')}. ${joined(['DynamoDB', 'ElastiCache', 'Aurora'], 'en')} are not on it.`,
    },
    ko: {
      stem: ({ reached }, { who }) =>
        reached
          ? `${who} 생산자는 Firehose 스트림에 쓰기만 하고 코드 없이 데이터를 적재하려고 합니다. 이 스트림의 대상이 될 수 있는 저장소는 무엇입니까?`
          : `${who} 데이터를 네 곳에 저장하려고 합니다. 생산자는 데이터 스트림에 쓰고, 가능한 곳은 모두 Firehose 스트림이 적재합니다. 소비자를 직접 짜야 하는 저장소는 무엇입니까?`,
      option: (id, { offered }) => nameOf(offered.find((each) => idOf(each) === id) ?? '', 'ko'),
      reason: (id, { odd, reached }) =>
        (idOf(odd) === id) === reached
          ? 'Firehose의 대상 목록에 있습니다.'
          : 'Firehose의 대상 목록에 없으므로 함수나 애플리케이션이 직접 써야 합니다.',
      explanation: () =>
        `Firehose는 정해진 목록의 대상으로만 전송하며, ${joined(['S3', 'Redshift', 'OpenSearch Service', 'Splunk', 'HTTP endpoint'], 'ko')} 등이 들어 있습니다. ${joined(['DynamoDB', 'ElastiCache', 'Aurora'], 'ko')} 같은 저장소는 없습니다.`,
    },
  },
};
