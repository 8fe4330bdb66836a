import type { Question } from './draw';

/** Takes `step` off `stock` as long as it lasts; how often that went, and what is left. */
function drain(stock: number, step: number): { times: number; rest: number } {
  let rest = stock;
  let times = 0;
  while (rest >= step) {
    rest -= step;
    times++;
  }
  return { times, rest };
}

const roundsFor = (stock: number, step: number): number => {
  const { times, rest } = drain(stock, step);
  return rest > 0 ? times + 1 : times;
};

/** Properties of the three errors; which reaction fits follows from them. */
const NATURE: Readonly<Record<number, { retryable: boolean; passesInSeconds: boolean }>> = {
  1: { retryable: true, passesInSeconds: true },
  2: { retryable: true, passesInSeconds: false },
  3: { retryable: false, passesInSeconds: false },
};

function fitting(error: number): number {
  const nature = NATURE[error];
  if (!nature?.retryable) return 3;
  return nature.passesInSeconds ? 1 : 2;
}

/** The answer by sending step by step. */
export function truth({ direction, rate, daily, sent, messages, each, given, perMessage }: Question): number {
  switch (direction) {
    case 'sending-time':
      return roundsFor(messages * each, rate);
    case 'messages-left':
      return drain(daily - sent, each).times;
    case 'quota-used-up': {
      // Whole seconds at full rate, plus the share of the last one.
      const { times, rest } = drain(daily, rate);
      return (times + rest / rate) / 60;
    }
    case 'workers': {
      let workers = 0;
      while ((workers + 1) * given * each <= rate) workers++;
      return workers;
    }
    case 'split-recipients':
      return roundsFor(messages, perMessage);
    case 'windows-needed':
      return roundsFor(messages * each, daily);
    case 'reaction':
      return fitting(given);
  }
}
