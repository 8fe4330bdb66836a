import { shippedContent } from '@/server/content/read';
import { type Figure, NotHere, type Suite } from '../figures';
import { FULL_LAB } from './full-lab';
import { inBrowser } from './in-browser';
import { inProcess } from './in-process';

export const labs: Suite = {
  name: 'labs',
  about: 'a lab with 10,000 messages in its world: in process, and its page in Chromium',
  async run() {
    const content = shippedContent();
    const shipped = content.labs.get(FULL_LAB);
    if (!shipped) throw new NotHere(`there is no lab ${FULL_LAB}`);
    const figures: Figure[] = [...inProcess(shipped.lab, content.limits.today)];
    try {
      figures.push(...(await inBrowser(shipped.lab)));
    } catch (error) {
      if (!(error instanceof NotHere)) throw error;
      console.error(`labs: the page is left out: ${error.message}`);
    }
    return figures;
  },
};
