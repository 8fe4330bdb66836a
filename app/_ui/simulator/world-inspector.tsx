'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import type { WorldModel, WorldNode } from '@/core/labs/model/model';
import { buttonClass } from '../button';
import { Resource } from './world-text';

/** What is opened in the picture: a resource, or a message in it. */
export interface Opened {
  readonly node: string;
  readonly item?: string;
}

/** A resource that was opened in the picture, in the words of the text form. */
export function WorldInspector({
  model,
  node,
  opened,
  onClose,
}: {
  model: WorldModel;
  node: WorldNode;
  opened: Opened;
  onClose: () => void;
}) {
  const t = useTranslations('labs.world');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.focus(), []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={t('opened', { name: node.name })}
      className="lab-inspector"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <ul>
        <Resource node={node} model={model} opened={opened.item} />
      </ul>
      <button type="button" className={buttonClass('quiet', 'px-3')} onClick={onClose}>
        {t('close')}
      </button>
    </section>
  );
}
