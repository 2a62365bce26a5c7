/**
 * Everything the page needs to carry work: loaded with the first export, import or link. Nothing here touches the
 * screen or the store, so that the page, the command and the tests do the same.
 */
export { CARRIED_MAX_BYTES, readCarried, readFrames, sizeRefusal } from './read-carried.ts'
export { planImport } from './plan.ts'
export { keyOf as pieceKeyOf } from './own-format.ts'
export { noChoice, pieceName } from './planned.ts'
export type { Change, Choice, Here, Outcome, Plan, PlannedLearner, Question, Writes } from './planned.ts'
export type { Carried, LearnerWork, ReadCarried, Refusal } from './carried.ts'
export {
  codesForProgram,
  codesForSummary,
  codesForWork,
  exportRefusal,
  fileFor,
  fileNameFor,
  FILE_TYPE,
} from './export.ts'
export { textFor } from './text-form.ts'
export { linkFor, LINK_MAX } from './link.ts'
export type { SharedProgram } from './shared-program.ts'
export type { Export } from './own-format.ts'
export { addFrame, missingFrames, type FrameSet } from './frames.ts'
export { qrMatrix } from './qr-code.ts'
export type { Picture } from './picture.ts'
export {
  changeSentences,
  ignoredSentences,
  planSentences,
  questionSentence,
  refusalSentences,
  type Sentence,
} from './wording.ts'
