import { useTranslations } from 'next-intl';
import { nameOf, type WorldItem } from '@/core/labs/model/model';
import { clockTime } from './clock-time';

/** Says why a message is where it is, in sentences. */
export function useWhyThere(): (item: WorldItem) => string {
  const t = useTranslations('labs.world.why');
  return ({ state, until, receives = 0, failedIn, part }) => {
    const values = { until: until === undefined ? '' : clockTime(until), times: receives };
    const reason =
      state === 'ready' ? (receives > 0 ? 'returned' : 'ready') : part !== undefined ? 'record' : state;
    const came = failedIn === undefined ? '' : `${t('failedIn', { name: nameOf(failedIn) })} `;
    return came + t(reason, values);
  };
}
