import { describe, expect, it } from 'vitest';
import { type Actor, canAdminister, canLearn, canTeach, hasAccount, isRole } from '@/core/access/actor';

const ACTORS: Record<string, Actor> = {
  nobody: { kind: 'nobody' },
  guest: { kind: 'guest', id: 'g' },
  learner: { kind: 'account', id: 'l', role: 'LEARNER' },
  instructor: { kind: 'account', id: 'i', role: 'INSTRUCTOR' },
  admin: { kind: 'account', id: 'a', role: 'ADMIN' },
};

const allowed = (may: (actor: Actor) => boolean): string[] =>
  Object.keys(ACTORS).filter((name) => may(ACTORS[name] as Actor));

describe('who may do what', () => {
  it('is as the house says', () => {
    expect(allowed(canLearn)).toEqual(['guest', 'learner', 'instructor', 'admin']);
    expect(allowed(hasAccount)).toEqual(['learner', 'instructor', 'admin']);
    expect(allowed(canTeach)).toEqual(['instructor', 'admin']);
    expect(allowed(canAdminister)).toEqual(['admin']);
  });

  it('knows roles by their exact names', () => {
    expect(isRole('ADMIN')).toBe(true);
    expect(isRole('admin')).toBe(false);
    expect(isRole('toString')).toBe(false);
  });
});
