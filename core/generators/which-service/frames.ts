import type { Locale } from '../../kernel/locale';
import { STORIES, type Story, storyOf } from '../stories';

/** Workloads with cameras; only Kinesis Video Streams serves them. */
export const VIDEO_STORIES: readonly Readonly<Record<Locale, Story>>[] = [
  {
    en: {
      who: 'A supermarket chain has cameras above its shelves.',
      thing: 'recording',
      things: 'recordings',
      key: 'store',
    },
    ko: {
      who: '한 대형 마트가 진열대 위에 카메라를 두고 있습니다.',
      thing: '영상',
      things: '영상',
      key: '매장',
    },
  },
  {
    en: {
      who: 'A port authority films its quays day and night.',
      thing: 'recording',
      things: 'recordings',
      key: 'quay',
    },
    ko: { who: '한 항만 공사가 부두를 밤낮으로 촬영합니다.', thing: '영상', things: '영상', key: '부두' },
  },
  {
    en: {
      who: 'A maker of smart doorbells serves private homes.',
      thing: 'recording',
      things: 'recordings',
      key: 'home',
    },
    ko: {
      who: '한 스마트 초인종 제조사가 가정에 서비스를 제공합니다.',
      thing: '영상',
      things: '영상',
      key: '가정',
    },
  },
];

/** The company of a frame: the common ones first, then those with cameras. */
export function frameStory(frame: number, locale: Locale): Story {
  return VIDEO_STORIES[frame - STORIES.length]?.[locale] ?? storyOf(frame, locale);
}
