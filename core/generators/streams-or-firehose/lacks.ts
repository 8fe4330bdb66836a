// Why a pipeline cannot do what is asked of it.

export const NO_REPLAY = {
  en: 'Firehose delivers and keeps nothing for readers: there is nothing to read again.',
  ko: 'Firehose는 전송할 뿐 읽을 수 있게 보관하지 않으므로 다시 읽을 수 없습니다.',
};

export const NOT_READ = {
  en: 'No application of the company reads here: Firehose buffers and loads.',
  ko: '회사의 애플리케이션이 읽는 구성이 아닙니다. Firehose가 모아서 적재할 뿐입니다.',
};

export const ONE_STORE = {
  en: 'A Firehose stream has exactly one destination.',
  ko: 'Firehose 스트림 하나의 대상은 정확히 하나입니다.',
};

export const CODE = {
  en: 'A consumer of their own has to be written for that.',
  ko: '그러려면 소비자를 직접 짜야 합니다.',
};

export const SHARDS = {
  en: 'The shards of a provisioned stream are planned and changed by its owner.',
  ko: '프로비저닝 모드 스트림의 샤드 수는 직접 정하고 바꾸어야 합니다.',
};

export const UNCHANGED = {
  en: 'This Firehose stream has no transformation: records arrive as they were sent.',
  ko: '이 Firehose 스트림에는 변환이 없어 레코드가 보낸 그대로 도착합니다.',
};

export const CLOSED = {
  en: 'What goes to Firehose directly has no other readers: producers would have to write twice.',
  ko: 'Firehose에 직접 쓴 데이터는 다른 소비자가 읽을 수 없어 생산자가 두 번 써야 합니다.',
};

export const SERVERS = {
  en: 'Its containers have to be run and scaled.',
  ko: '컨테이너를 운영하고 확장해야 합니다.',
};

export const NO_TABLE = {
  en: 'DynamoDB is not on the list of destinations of Firehose.',
  ko: 'DynamoDB는 Firehose의 대상 목록에 없습니다.',
};
