'use client';

import { useParams } from 'next/navigation';
import en from '@/content/locales/en/common.json';
import ko from '@/content/locales/ko/common.json';
import { Button } from '../_ui/button';
import { PageHeader } from '../_ui/sheet';

/** Shown when a page throws. The words come straight from the files: whatever failed may be the translation itself. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const { locale } = useParams();
  const words = (locale === 'en' ? en : ko).error;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} />
      <Button onClick={reset}>{words.retry}</Button>
      {error.digest && (
        <p className="mt-4 text-xs text-quiet">{words.code.replace('{code}', error.digest)}</p>
      )}
    </>
  );
}
