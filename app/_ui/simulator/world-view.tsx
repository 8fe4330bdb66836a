'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { WorldModel } from '@/core/labs/model/model';
import { Switch } from './switch';
import { WorldPicture } from './world-picture';
import { WorldText } from './world-text';

const FORMS = ['picture', 'text'] as const;

/** The world, as a picture or as text. */
export function WorldView({ model, acting }: { model: WorldModel; acting?: boolean }) {
  const t = useTranslations('labs.world');
  const [form, setForm] = useState<(typeof FORMS)[number]>('picture');
  return (
    <>
      <div className="lab-zone-head">
        <h2>{t('title')}</h2>
        <Switch
          label={t('form')}
          choices={FORMS.map((id) => ({ id, label: t(`forms.${id}`) }))}
          chosen={form}
          onChoose={setForm}
        />
      </div>
      {form === 'picture' ? (
        <WorldPicture model={model} {...(acting && { acting })} />
      ) : (
        <WorldText model={model} />
      )}
    </>
  );
}
