/** What may be worth a look in a program that ran: the surest first. */
import { compareAsStatement } from '../kinds/assign/compare-as-statement.ts'
import { assignInCondition } from '../kinds/assign/in-condition.ts'
import { toConst } from '../kinds/assign/to-const.ts'
import { missingAwait } from '../kinds/async/missing-await.ts'
import { neverEnds } from '../kinds/async/never-ends.ts'
import { asyncOrder } from '../kinds/async/order.ts'
import { callbackCalled } from '../kinds/call/callback-called.ts'
import { missingArgument } from '../kinds/call/missing-argument.ts'
import { locale } from '../kinds/call/locale.ts'
import { missingCall } from '../kinds/call/missing-parens.ts'
import { invisibleInText } from '../kinds/char/invisible-in-text.ts'
import { chainedComparison } from '../kinds/control/chained-comparison.ts'
import { danglingCondition } from '../kinds/control/dangling-condition.ts'
import { elseCondition } from '../kinds/control/else-condition.ts'
import { missingBraces } from '../kinds/control/missing-braces.ts'
import { missingBreak } from '../kinds/control/missing-break.ts'
import { orLiteral } from '../kinds/control/or-literal.ts'
import { semicolonAfterHeader } from '../kinds/control/semicolon-after-header.ts'
import { missingDeclaredName } from '../kinds/decl/missing-name.ts'
import { usedBefore } from '../kinds/decl/used-before.ts'
import { missingReturn } from '../kinds/function/missing-return.ts'
import { notCalled } from '../kinds/function/not-called.ts'
import { returnNewline } from '../kinds/function/return-newline.ts'
import { nothingPrinted } from '../kinds/general/nothing-printed.ts'
import { outputDiffers } from '../kinds/general/output-differs.ts'
import { forInOnList } from '../kinds/loop/for-in-on-list.ts'
import { mutationWhileIterating } from '../kinds/loop/mutation-while-iterating.ts'
import { neverRuns } from '../kinds/loop/never-runs.ts'
import { offByOne } from '../kinds/loop/off-by-one.ts'
import { resetInside } from '../kinds/loop/reset-inside.ts'
import { returnTooEarly } from '../kinds/loop/return-too-early.ts'
import { misspelledMember } from '../kinds/name/misspelled-member.ts'
import { nameMisspelled } from '../kinds/name/misspelled.ts'
import { undeclared } from '../kinds/name/undeclared.ts'
import { nameWrongCase } from '../kinds/name/wrong-case.ts'
import { decimalComma } from '../kinds/number/decimal-comma.ts'
import { thousandsSeparator } from '../kinds/number/thousands-separator.ts'
import { caretPower } from '../kinds/operator/caret-power.ts'
import { precedence } from '../kinds/operator/precedence.ts'
import { wrongOrder } from '../kinds/operator/wrong-order.ts'
import { implicitGlobal } from '../kinds/scope/implicit-global.ts'
import { parameterCopy } from '../kinds/scope/parameter-copy.ts'
import { shadowing } from '../kinds/scope/shadowing.ts'
import { varClosure } from '../kinds/scope/var-closure.ts'
import { constantCondition } from '../kinds/style/constant-condition.ts'
import { duplicateCondition } from '../kinds/style/duplicate-condition.ts'
import { duplicateKey } from '../kinds/style/duplicate-key.ts'
import { emptyBlock } from '../kinds/style/empty-block.ts'
import { noEffect } from '../kinds/style/no-effect.ts'
import { sameBranches } from '../kinds/style/same-branches.ts'
import { selfOperation } from '../kinds/style/self-operation.ts'
import { unreachable } from '../kinds/style/unreachable.ts'
import { unusedVariable } from '../kinds/style/unused-variable.ts'
import { placeholderInPlainString } from '../kinds/template/placeholder-in-plain-string.ts'
import { booleanText } from '../kinds/value/boolean-text.ts'
import { floatPrecision } from '../kinds/value/float-precision.ts'
import { indexFromOne } from '../kinds/value/index-from-one.ts'
import { indexOutOfBounds } from '../kinds/value/index-out-of-bounds.ts'
import { integerDivision } from '../kinds/value/integer-division.ts'
import { missingComma } from '../kinds/syntax/missing-comma.ts'
import { leadingZero } from '../kinds/value/leading-zero.ts'
import { listCompare } from '../kinds/value/list-compare.ts'
import { listSortNumbers } from '../kinds/value/list-sort-numbers.ts'
import { looseEquality } from '../kinds/value/loose-equality.ts'
import { nan } from '../kinds/value/nan.ts'
import { objectAsText } from '../kinds/value/object-as-text.ts'
import { objectKeyVariable } from '../kinds/value/object-key-variable.ts'
import { pushResult } from '../kinds/value/push-result.ts'
import { scriptDigitText } from '../kinds/value/script-digit-text.ts'
import { sharedCopy } from '../kinds/value/shared-copy.ts'
import { stringImmutable } from '../kinds/value/string-immutable.ts'
import { stringNumberCompare } from '../kinds/value/string-number-compare.ts'
import { stringPlusNumber } from '../kinds/value/string-plus-number.ts'
import { textCase } from '../kinds/value/text-case.ts'
import { textIndexAssign } from '../kinds/value/text-index-assign.ts'
import { textSpace } from '../kinds/value/text-space.ts'
import { typeofQuotes } from '../kinds/value/typeof-quotes.ts'
import { undefinedShown } from '../kinds/value/undefined-shown.ts'
import { homoglyphName } from '../kinds/char/homoglyph-name.ts'
import { percent } from '../kinds/number/percent.ts'
import type { Kind } from '../kind.ts'

export const ranKinds: readonly Kind[] = [
  outputDiffers,
  neverEnds,
  homoglyphName,
  percent,
  wrongOrder,
  assignInCondition,
  semicolonAfterHeader,
  missingAwait,
  toConst,
  locale,
  returnNewline,
  missingReturn,
  invisibleInText,
  textSpace,
  textCase,
  placeholderInPlainString,
  chainedComparison,
  orLiteral,
  elseCondition,
  compareAsStatement,
  missingBraces,
  danglingCondition,
  missingBreak,
  scriptDigitText,
  missingComma,
  offByOne,
  indexFromOne,
  integerDivision,
  objectKeyVariable,
  nameWrongCase,
  misspelledMember,
  indexOutOfBounds,
  callbackCalled,
  missingCall,
  missingArgument,
  usedBefore,
  asyncOrder,
  nan,
  pushResult,
  objectAsText,
  floatPrecision,
  typeofQuotes,
  listCompare,
  listSortNumbers,
  sharedCopy,
  stringNumberCompare,
  stringPlusNumber,
  booleanText,
  leadingZero,
  textIndexAssign,
  stringImmutable,
  decimalComma,
  thousandsSeparator,
  caretPower,
  precedence,
  mutationWhileIterating,
  forInOnList,
  neverRuns,
  resetInside,
  returnTooEarly,
  shadowing,
  parameterCopy,
  varClosure,
  nameMisspelled,
  undeclared,
  undefinedShown,
  unreachable,
  duplicateCondition,
  duplicateKey,
  sameBranches,
  selfOperation,
  noEffect,
  missingDeclaredName,
  implicitGlobal,
  notCalled,
  constantCondition,
  looseEquality,
  emptyBlock,
]

/** Often only what another mistake brings with it: asked where nothing else was found. */
export const lastKinds: readonly Kind[] = [nothingPrinted, unusedVariable]
