/** The three settings that bear the name of concurrency, and one that does not. */
export const SETTINGS = ['reserved', 'provisioned', 'maximum', 'batch'] as const;
export type Setting = (typeof SETTINGS)[number];

export const NAMES = {
  en: {
    reserved: 'Reserved concurrency of the function',
    provisioned: 'Provisioned concurrency of an alias',
    maximum: 'Maximum concurrency of the mapping',
    batch: 'A larger batch size of the event source mapping',
  },
  ko: {
    reserved: '함수의 예약된 동시성',
    provisioned: '별칭의 프로비저닝된 동시성',
    maximum: '매핑의 최대 동시성',
    batch: '매핑의 더 큰 배치 크기',
  },
};

/** What a team may want of them. */
export const WISHES = [
  'warm',
  'cap-all',
  'share-kept',
  'cap-one',
  'fewer-invocations',
  'free',
  'others-keep',
] as const;
export type Wish = (typeof WISHES)[number];

/** What each setting does. */
export const DOES: Readonly<Record<Setting, readonly Wish[]>> = {
  reserved: ['cap-all', 'share-kept', 'free'],
  provisioned: ['warm', 'share-kept'],
  maximum: ['cap-one', 'free', 'others-keep'],
  batch: ['fewer-invocations', 'free', 'others-keep'],
};

/** Wishes that each setting leaves open, told from its nature: limit, stock of environments, brake of one poller. */
export const LEAVES_OPEN: Readonly<Record<Setting, readonly Wish[]>> = {
  reserved: ['warm', 'cap-one', 'fewer-invocations', 'others-keep'],
  provisioned: ['cap-all', 'cap-one', 'fewer-invocations', 'free', 'others-keep'],
  maximum: ['warm', 'cap-all', 'share-kept', 'fewer-invocations'],
  batch: ['warm', 'cap-all', 'share-kept', 'cap-one'],
};
