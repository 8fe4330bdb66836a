import type { Operation } from '../operation';
import { document } from './document';
import {
  checkLabOperation,
  labKeys,
  labs,
  loadLabOperation,
  makeLabKeyOperation,
  revokeLabKeyOperation,
  saveLabOperation,
} from './labs';
import { whoAmI } from './learner';
import { answer, drawItem } from './practice';
import { facts, notes, oneFact, oneNote, searching } from './reading';
import {
  acknowledgeOperation,
  drawReview,
  dueCardsOperation,
  progressOperation,
  todayOperation,
  undoReview,
} from './review';

/** Every operation of the public API, one line each: routes, OpenAPI document and tests follow from it. */
export const OPERATIONS: readonly Operation[] = [
  drawItem,
  answer,
  dueCardsOperation,
  drawReview,
  acknowledgeOperation,
  undoReview,
  todayOperation,
  progressOperation,
  notes,
  oneNote,
  facts,
  oneFact,
  searching,
  labs,
  loadLabOperation,
  saveLabOperation,
  checkLabOperation,
  labKeys,
  makeLabKeyOperation,
  revokeLabKeyOperation,
  whoAmI,
  document,
];
