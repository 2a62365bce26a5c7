/** In which order the kinds are asked: signs before texts, texts before words, words before brackets. */
import { colonForEquals } from './kinds/assign/colon-for-equals.ts'
import { compareAsStatement } from './kinds/assign/compare-as-statement.ts'
import { compareInDeclaration } from './kinds/assign/compare-in-declaration.ts'
import { assignInCondition } from './kinds/assign/in-condition.ts'
import { missingEquals } from './kinds/assign/missing-equals.ts'
import { reversedAssign } from './kinds/assign/reversed.ts'
import { toConst } from './kinds/assign/to-const.ts'
import { toExpression } from './kinds/assign/to-expression.ts'
import { missingAwait } from './kinds/async/missing-await.ts'
import { asyncOrder } from './kinds/async/order.ts'
import { extraClose } from './kinds/bracket/extra-close.ts'
import { bracketMismatch } from './kinds/bracket/mismatch.ts'
import { missingClose } from './kinds/bracket/missing-close.ts'
import { missingOpenBracket } from './kinds/bracket/missing-open.ts'
import { callbackCalled } from './kinds/call/callback-called.ts'
import { methodOnWrongType } from './kinds/call/method-on-wrong-type.ts'
import { missingArgument } from './kinds/call/missing-argument.ts'
import { missingObject } from './kinds/call/missing-object.ts'
import { missingCall } from './kinds/call/missing-parens.ts'
import { notAFunction } from './kinds/call/not-a-function.ts'
import { roundBracketsOnList } from './kinds/call/round-brackets-on-list.ts'
import { bidiControl } from './kinds/char/bidi-control.ts'
import { fullwidth } from './kinds/char/fullwidth.ts'
import { homoglyphKeyword } from './kinds/char/homoglyph-keyword.ts'
import { homoglyphName } from './kinds/char/homoglyph-name.ts'
import { invisibleInText } from './kinds/char/invisible-in-text.ts'
import { lookalikeDigitLetter } from './kinds/char/lookalike-digit-letter.ts'
import { mathSymbol } from './kinds/char/math-symbol.ts'
import { replacement } from './kinds/char/replacement.ts'
import { sameLookName } from './kinds/char/same-look-name.ts'
import { scriptDigit } from './kinds/char/script-digit.ts'
import { scriptPunctuation } from './kinds/char/script-punctuation.ts'
import { smartQuote } from './kinds/char/smart-quote.ts'
import { zeroWidthInName } from './kinds/char/zero-width-in-name.ts'
import { zeroWidth } from './kinds/char/zero-width.ts'
import { awaitOutsideAsync } from './kinds/control/await-outside-async.ts'
import { breakOutside } from './kinds/control/break-outside.ts'
import { caseOutsideSwitch } from './kinds/control/case-outside-switch.ts'
import { chainedComparison } from './kinds/control/chained-comparison.ts'
import { danglingCondition } from './kinds/control/dangling-condition.ts'
import { elseCondition } from './kinds/control/else-condition.ts'
import { elseWithoutIf } from './kinds/control/else-without-if.ts'
import { missingBraces } from './kinds/control/missing-braces.ts'
import { missingBreak } from './kinds/control/missing-break.ts'
import { missingCatch } from './kinds/control/missing-catch.ts'
import { missingParens } from './kinds/control/missing-parens.ts'
import { orLiteral } from './kinds/control/or-literal.ts'
import { semicolonAfterHeader } from './kinds/control/semicolon-after-header.ts'
import { constNoInit } from './kinds/decl/const-no-init.ts'
import { duplicate } from './kinds/decl/duplicate.ts'
import { missingDeclaredName } from './kinds/decl/missing-name.ts'
import { redeclareInExpression } from './kinds/decl/redeclare-in-expression.ts'
import { twoKeywords } from './kinds/decl/two-keywords.ts'
import { usedBefore } from './kinds/decl/used-before.ts'
import { foreignElseIf } from './kinds/foreign/elseif.ts'
import { foreignFunction } from './kinds/foreign/function.ts'
import { foreignKeyword } from './kinds/foreign/keyword.ts'
import { foreignMethod } from './kinds/foreign/method.ts'
import { foreignPrint } from './kinds/foreign/print.ts'
import { pythonBlock } from './kinds/foreign/python-block.ts'
import { pythonComment } from './kinds/foreign/python-comment.ts'
import { pythonFor } from './kinds/foreign/python-for.ts'
import { pythonFString } from './kinds/foreign/python-fstring.ts'
import { thenEnd } from './kinds/foreign/then-end.ts'
import { typeDeclaration } from './kinds/foreign/type-declaration.ts'
import { wordOperator } from './kinds/foreign/word-operator.ts'
import { arrowWrong } from './kinds/function/arrow-wrong.ts'
import { callAsDeclaration } from './kinds/function/call-as-declaration.ts'
import { missingFunctionName } from './kinds/function/missing-name.ts'
import { missingParamsParens } from './kinds/function/missing-params-parens.ts'
import { missingReturn } from './kinds/function/missing-return.ts'
import { notCalled } from './kinds/function/not-called.ts'
import { returnNewline } from './kinds/function/return-newline.ts'
import { returnOutside } from './kinds/function/return-outside.ts'
import { nothingPrinted } from './kinds/general/nothing-printed.ts'
import { otherError } from './kinds/general/other-error.ts'
import { outputDiffers } from './kinds/general/output-differs.ts'
import { glued } from './kinds/keyword/glued.ts'
import { keywordMisspelled } from './kinds/keyword/misspelled.ts'
import { nativeLanguage } from './kinds/keyword/native-language.ts'
import { keywordWrongCase } from './kinds/keyword/wrong-case.ts'
import { memory } from './kinds/limit/memory.ts'
import { tooMuchWork } from './kinds/limit/too-much-work.ts'
import { foreignLiteral } from './kinds/literal/foreign.ts'
import { forInOnList } from './kinds/loop/for-in-on-list.ts'
import { infiniteCondition } from './kinds/loop/infinite-condition.ts'
import { missingIncrement } from './kinds/loop/missing-increment.ts'
import { mutationWhileIterating } from './kinds/loop/mutation-while-iterating.ts'
import { neverRuns } from './kinds/loop/never-runs.ts'
import { offByOne } from './kinds/loop/off-by-one.ts'
import { resetInside } from './kinds/loop/reset-inside.ts'
import { returnTooEarly } from './kinds/loop/return-too-early.ts'
import { wrongDirection } from './kinds/loop/wrong-direction.ts'
import { badCharacter } from './kinds/name/bad-character.ts'
import { misspelledMember } from './kinds/name/misspelled-member.ts'
import { nameMisspelled } from './kinds/name/misspelled.ts'
import { notAName } from './kinds/name/not-a-name.ts'
import { reservedWord } from './kinds/name/reserved-word.ts'
import { nameSpace } from './kinds/name/space.ts'
import { startsWithDigit } from './kinds/name/starts-with-digit.ts'
import { undeclared } from './kinds/name/undeclared.ts'
import { nameWrongCase } from './kinds/name/wrong-case.ts'
import { decimalComma } from './kinds/number/decimal-comma.ts'
import { percent } from './kinds/number/percent.ts'
import { thousandsSeparator } from './kinds/number/thousands-separator.ts'
import { twoDots } from './kinds/number/two-dots.ts'
import { unit } from './kinds/number/unit.ts'
import { caretPower } from './kinds/operator/caret-power.ts'
import { implicitMultiply } from './kinds/operator/implicit-multiply.ts'
import { precedence } from './kinds/operator/precedence.ts'
import { wrongOrder } from './kinds/operator/wrong-order.ts'
import { xMultiply } from './kinds/operator/x-multiply.ts'
import { ellipsis } from './kinds/paste/ellipsis.ts'
import { htmlComment } from './kinds/paste/html-comment.ts'
import { htmlEntity } from './kinds/paste/html-entity.ts'
import { htmlTag } from './kinds/paste/html-tag.ts'
import { json } from './kinds/paste/json.ts'
import { lineNumbers } from './kinds/paste/line-numbers.ts'
import { markdownFence } from './kinds/paste/markdown-fence.ts'
import { consolePrompt } from './kinds/paste/prompt.ts'
import { prose } from './kinds/paste/prose.ts'
import { neverStops } from './kinds/recursion/never-stops.ts'
import { implicitGlobal } from './kinds/scope/implicit-global.ts'
import { outOfBlock } from './kinds/scope/out-of-block.ts'
import { parameterCopy } from './kinds/scope/parameter-copy.ts'
import { shadowing } from './kinds/scope/shadowing.ts'
import { varClosure } from './kinds/scope/var-closure.ts'
import { innerQuote } from './kinds/string/inner-quote.ts'
import { mismatched } from './kinds/string/mismatched.ts'
import { missingOpen } from './kinds/string/missing-open.ts'
import { missingQuotes } from './kinds/string/missing-quotes.ts'
import { multiline } from './kinds/string/multiline.ts'
import { unclosedString } from './kinds/string/unclosed.ts'
import { constantCondition } from './kinds/style/constant-condition.ts'
import { duplicateCondition } from './kinds/style/duplicate-condition.ts'
import { duplicateKey } from './kinds/style/duplicate-key.ts'
import { emptyBlock } from './kinds/style/empty-block.ts'
import { noEffect } from './kinds/style/no-effect.ts'
import { sameBranches } from './kinds/style/same-branches.ts'
import { selfOperation } from './kinds/style/self-operation.ts'
import { unreachable } from './kinds/style/unreachable.ts'
import { unusedVariable } from './kinds/style/unused-variable.ts'
import { forHeader } from './kinds/syntax/for-header.ts'
import { missingColon } from './kinds/syntax/missing-colon.ts'
import { missingComma } from './kinds/syntax/missing-comma.ts'
import { missingOperand } from './kinds/syntax/missing-operand.ts'
import { missingOperator } from './kinds/syntax/missing-operator.ts'
import { unexpectedToken } from './kinds/syntax/unexpected-token.ts'
import { wrongDot } from './kinds/syntax/wrong-dot.ts'
import { wrongSeparator } from './kinds/syntax/wrong-separator.ts'
import { placeholderInPlainString } from './kinds/template/placeholder-in-plain-string.ts'
import { unclosedPlaceholder } from './kinds/template/unclosed-placeholder.ts'
import { unclosedTemplate } from './kinds/template/unclosed.ts'
import { booleanText } from './kinds/value/boolean-text.ts'
import { floatPrecision } from './kinds/value/float-precision.ts'
import { indexFromOne } from './kinds/value/index-from-one.ts'
import { indexOutOfBounds } from './kinds/value/index-out-of-bounds.ts'
import { integerDivision } from './kinds/value/integer-division.ts'
import { leadingZero } from './kinds/value/leading-zero.ts'
import { listCompare } from './kinds/value/list-compare.ts'
import { listSortNumbers } from './kinds/value/list-sort-numbers.ts'
import { looseEquality } from './kinds/value/loose-equality.ts'
import { nan } from './kinds/value/nan.ts'
import { notIterable } from './kinds/value/not-iterable.ts'
import { objectAsText } from './kinds/value/object-as-text.ts'
import { objectKeyVariable } from './kinds/value/object-key-variable.ts'
import { propertyOfNull } from './kinds/value/property-of-null.ts'
import { propertyOfUndefined } from './kinds/value/property-of-undefined.ts'
import { pushResult } from './kinds/value/push-result.ts'
import { scriptDigitText } from './kinds/value/script-digit-text.ts'
import { sharedCopy } from './kinds/value/shared-copy.ts'
import { stringImmutable } from './kinds/value/string-immutable.ts'
import { stringNumberCompare } from './kinds/value/string-number-compare.ts'
import { stringPlusNumber } from './kinds/value/string-plus-number.ts'
import { textCase } from './kinds/value/text-case.ts'
import { textIndexAssign } from './kinds/value/text-index-assign.ts'
import { textSpace } from './kinds/value/text-space.ts'
import { typeofQuotes } from './kinds/value/typeof-quotes.ts'
import { undefinedShown } from './kinds/value/undefined-shown.ts'
import type { Kind } from './kind.ts'

/** The program cannot be read. */
export const unreadableKinds: readonly Kind[] = [
  scriptPunctuation,
  scriptDigit,
  smartQuote,
  mathSymbol,
  fullwidth,
  zeroWidth,
  bidiControl,
  replacement,
  homoglyphKeyword,
  markdownFence,
  htmlTag,
  htmlEntity,
  htmlComment,
  consolePrompt,
  lineNumbers,
  ellipsis,
  json,
  pythonFString,
  pythonComment,
  badCharacter,
  mismatched,
  innerQuote,
  missingOpen,
  multiline,
  unclosedString,
  unclosedPlaceholder,
  unclosedTemplate,
  prose,
  forHeader,
  duplicate,
  typeDeclaration,
  reservedWord,
  twoKeywords,
  startsWithDigit,
  missingQuotes,
  keywordWrongCase,
  foreignElseIf,
  foreignKeyword,
  foreignPrint,
  pythonFor,
  pythonBlock,
  wordOperator,
  thenEnd,
  wrongDot,
  nativeLanguage,
  glued,
  keywordMisspelled,
  nameSpace,
  notAName,
  compareInDeclaration,
  missingEquals,
  colonForEquals,
  reversedAssign,
  missingDeclaredName,
  constNoInit,
  thousandsSeparator,
  decimalComma,
  twoDots,
  percent,
  xMultiply,
  implicitMultiply,
  unit,
  callAsDeclaration,
  missingFunctionName,
  missingParamsParens,
  arrowWrong,
  wrongOrder,
  elseCondition,
  wrongSeparator,
  missingOpenBracket,
  missingParens,
  redeclareInExpression,
  awaitOutsideAsync,
  missingColon,
  missingComma,
  missingOperator,
  bracketMismatch,
  missingClose,
  extraClose,
  elseWithoutIf,
  missingOperand,
  toExpression,
  breakOutside,
  caseOutsideSwitch,
  missingCatch,
  returnOutside,
  unexpectedToken,
]

/** The program threw. */
export const failedKinds: readonly Kind[] = [
  markdownFence,
  htmlComment,
  missingDeclaredName,
  toConst,
  usedBefore,
  homoglyphName,
  zeroWidthInName,
  sameLookName,
  outOfBlock,
  lookalikeDigitLetter,
  foreignLiteral,
  keywordWrongCase,
  nativeLanguage,
  thenEnd,
  foreignPrint,
  wrongDot,
  missingObject,
  foreignFunction,
  pythonFor,
  glued,
  nameWrongCase,
  nameMisspelled,
  keywordMisspelled,
  implicitMultiply,
  missingQuotes,
  undeclared,
  callbackCalled,
  missingOperator,
  roundBracketsOnList,
  foreignMethod,
  misspelledMember,
  methodOnWrongType,
  notAFunction,
  propertyOfUndefined,
  propertyOfNull,
  notIterable,
  otherError,
]

/** The program met a limit. */
export const endlessKinds: readonly Kind[] = [
  semicolonAfterHeader,
  assignInCondition,
  neverStops,
  mutationWhileIterating,
  missingIncrement,
  memory,
  wrongDirection,
  infiniteCondition,
  tooMuchWork,
]

/** The program ran: what may be worth a look, the surest first. */
export const ranKinds: readonly Kind[] = [
  outputDiffers,
  assignInCondition,
  semicolonAfterHeader,
  missingAwait,
  returnNewline,
  missingReturn,
  invisibleInText,
  textSpace,
  textCase,
  placeholderInPlainString,
  chainedComparison,
  orLiteral,
  elseCondition,
  wrongOrder,
  compareAsStatement,
  missingBraces,
  danglingCondition,
  missingBreak,
  scriptDigitText,
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
  unusedVariable,
  nothingPrinted,
]
