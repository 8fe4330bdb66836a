'use server';

import { revalidatePath } from 'next/cache';
import type { LabFiles } from '@/core/exchange/lab-files';
import { isLocale } from '@/core/kernel/locale';
import { currentActor } from '@/server/auth/actor';
import { deps } from '@/server/deps';
import { findLabIds, type LabId } from '@/server/use-cases/studio-labs/find-lab-ids';
import { type LabToCheck, labToCheck } from '@/server/use-cases/studio-labs/preview-lab';
import { type PublishedLab, publishLab } from '@/server/use-cases/studio-labs/publish-lab';
import { retireLab } from '@/server/use-cases/studio-labs/retire-lab';
import { type SavedLabDraft, saveLabDraft } from '@/server/use-cases/studio-labs/save-lab-draft';
import { type Said, said } from '../../said';

/** Keeps the working copy, and tells what is wrong with it. */
export async function keepLab(input: {
  id: string;
  version: string;
  files: LabFiles;
  locale: string;
}): Promise<Said<SavedLabDraft>> {
  const { id, version, files } = input;
  const locale = isLocale(input.locale) ? input.locale : 'ko';
  return said(await saveLabDraft(deps(), await currentActor(), { id, version, files, locale }), locale);
}

/** What the checks need. */
export async function checkable(input: { id: string; locale: string }): Promise<Said<LabToCheck>> {
  return said(await labToCheck(deps(), await currentActor(), { id: input.id }), input.locale);
}

/** Ids that the files may refer to. */
export async function findIds(input: { query: string; locale: string }): Promise<Said<readonly LabId[]>> {
  const locale = isLocale(input.locale) ? input.locale : 'ko';
  const query = String(input.query);
  return said(findLabIds(deps(), await currentActor(), { query, locale }), locale);
}

/** Gives the kept working copy to learners. */
export async function publish(input: {
  id: string;
  version: string;
  locale: string;
}): Promise<Said<PublishedLab>> {
  const { id, version, locale } = input;
  const done = await said(await publishLab(deps(), await currentActor(), { id, version }), locale);
  revalidatePath('/[locale]/studio/labs/[id]', 'page');
  return done;
}

/** Takes a lab from learners or brings it back. */
export async function setRetired(input: {
  id: string;
  retired: boolean;
  locale: string;
}): Promise<Said<{ version: string }>> {
  const { id, retired, locale } = input;
  const done = await said(await retireLab(deps(), await currentActor(), { id, retired }), locale);
  revalidatePath('/[locale]/studio/labs/[id]', 'page');
  return done;
}
