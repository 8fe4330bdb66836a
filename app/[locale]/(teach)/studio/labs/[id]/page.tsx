import { localeOf } from '@/app/_ui/locale-of';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { readAuthoredLab } from '@/server/use-cases/studio-labs/read-authored-lab';
import { Refused } from '../../refused';
import { LabEditor } from './lab-editor';

type Props = { params: Promise<{ locale: string; id: string }> };

export default async function Page({ params }: Props) {
  const { id } = await params;
  const locale = localeOf(await params);
  const found = await readAuthoredLab(deps(), await currentActor(), { id, locale });
  if (!found.ok) return <Refused code={found.error.code} locale={locale} />;
  return <LabEditor key={id} lab={found.value} />;
}
