/** Who asks. A guest is known by a signed cookie; the row comes with the first answer. */
export const ROLES = ['LEARNER', 'INSTRUCTOR', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);

export type Actor =
  /** Nobody yet: no cookie. */
  | { kind: 'nobody' }
  /** A guest learner; `id` is the id its row has or will have. */
  | { kind: 'guest'; id: string }
  /** Somebody signed in. */
  | { kind: 'account'; id: string; role: Role };

/** May this actor keep answers, cards and flags? Everybody but nobody. */
export const canLearn = (actor: Actor): actor is Exclude<Actor, { kind: 'nobody' }> =>
  actor.kind !== 'nobody';

/** May this actor change what belongs to an account: password, e-mail, tokens? Only somebody signed in. */
export const hasAccount = (actor: Actor): actor is Extract<Actor, { kind: 'account' }> =>
  actor.kind === 'account';

/** May this actor write questions, import notes and answer reports? */
export const canTeach = (actor: Actor): actor is Extract<Actor, { kind: 'account' }> =>
  actor.kind === 'account' && actor.role !== 'LEARNER';

/** May this actor change roles and make reset links? */
export const canAdminister = (actor: Actor): actor is Extract<Actor, { kind: 'account' }> =>
  actor.kind === 'account' && actor.role === 'ADMIN';
