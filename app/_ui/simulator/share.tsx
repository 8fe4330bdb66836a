'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { buttonClass } from '../button';
import { inputClass } from '../field';
import type { LabPlay } from './use-lab';

/** A link that carries the whole state of the lab, made when it is asked for. */
export function Share({ play }: { play: LabPlay }) {
  const t = useTranslations('labs.share');
  const [link, setLink] = useState('');
  const [copied, setCopied] = useState(false);
  const share = async (): Promise<void> => {
    const address = `${location.origin}${location.pathname}#${await play.stateText()}`;
    setLink(address);
    // Without permission to copy, the link stands in the field to be copied by hand.
    setCopied(
      await navigator.clipboard.writeText(address).then(
        () => true,
        () => false,
      ),
    );
  };
  return (
    <div className="grid gap-2">
      <button
        type="button"
        className={buttonClass('quiet', '-ml-3 justify-self-start px-3')}
        onClick={() => void share()}
      >
        {t('make')}
      </button>
      {link !== '' && (
        <label className="grid gap-1 text-quiet text-xs">
          <span role="status">{copied ? t('copied') : t('byHand')}</span>
          <input readOnly value={link} className={inputClass} onFocus={({ target }) => target.select()} />
        </label>
      )}
    </div>
  );
}
