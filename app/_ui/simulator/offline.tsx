'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Notice } from '../notice';
import { loadCodePanel } from './code-panel-chunk';
import type { LabPlay } from './use-lab';

const SCRIPT = '/labs-offline.js';
const STATIC = '/_next/static/';

/**
 * Keeps this lab for times without network, and says so; says also when there is none. What is kept is more than what
 * opens the lab, and comes after it.
 */
export function Offline({ play: { views, scripts } }: { play: LabPlay }) {
  const opened = views.a !== undefined;
  const t = useTranslations('labs.offline');
  const [kept, setKept] = useState(false);
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );

  useEffect(() => {
    if (!opened) return;
    let shown = true;
    void keepLab(scripts).then((done) => shown && setKept(done));
    return () => {
      shown = false;
    };
  }, [opened, scripts]);

  if (!online)
    return (
      <Notice live tone="caution" title={t('without')}>
        {t('goesOn')}
      </Notice>
    );
  return kept && <p className="text-quiet text-xs">{t('kept')}</p>;
}

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

/** Whether this page and all it needs is kept in this browser. */
async function keepLab(scripts: LabPlay['scripts']): Promise<boolean> {
  if (!('serviceWorker' in navigator) || process.env.NODE_ENV !== 'production' || !navigator.onLine)
    return false;
  const [, locale = '', place = ''] = location.pathname.split('/');
  const list = `/${locale}/${place}`;
  const script = `${SCRIPT}?build=${process.env.REDRIVE_BUILD}`;
  try {
    // Scripts of workers are in no page's scope. Other pages are in neither, and go their own way.
    const registered = await navigator.serviceWorker.register(script, { scope: list });
    await navigator.serviceWorker.register(script, { scope: STATIC });
    // The code pane opens without network as well.
    await loadCodePanel();
    const worker = await activated(registered);
    const own = performance.getEntriesByType('resource').map(({ name }) => name.replace(/#.*$/, ''));
    const files = [...own, ...(await scripts())].filter((name) => name.startsWith(location.origin + STATIC));
    return await told(worker, { pages: [location.pathname, list], files });
  } catch {
    return false;
  }
}

async function activated(registration: ServiceWorkerRegistration): Promise<ServiceWorker> {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (!worker) throw new Error('there is no service worker');
  if (worker.state === 'activated') return worker;
  await new Promise((resolve) =>
    worker.addEventListener('statechange', () => worker.state === 'activated' && resolve(undefined)),
  );
  return worker;
}

function told(worker: ServiceWorker, message: object): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }: MessageEvent<{ kept: boolean }>) => resolve(data.kept);
    worker.postMessage(message, [port2]);
  });
}
