/** What may be wrong with a program that cannot be read: signs before texts, texts before words, words before brackets. */
import { colonForEquals } from '../kinds/assign/colon-for-equals.ts'
import { compareInDeclaration } from '../kinds/assign/compare-in-declaration.ts'
import { missingEquals } from '../kinds/assign/missing-equals.ts'
import { reversedAssign } from '../kinds/assign/reversed.ts'
import { toExpression } from '../kinds/assign/to-expression.ts'
import { extraClose } from '../kinds/bracket/extra-close.ts'
import { bracketMismatch } from '../kinds/bracket/mismatch.ts'
import { missingClose } from '../kinds/bracket/missing-close.ts'
import { missingOpenBracket } from '../kinds/bracket/missing-open.ts'
import { bidiControl } from '../kinds/char/bidi-control.ts'
import { fullwidth } from '../kinds/char/fullwidth.ts'
import { homoglyphKeyword } from '../kinds/char/homoglyph-keyword.ts'
import { lookalikeDigitLetter } from '../kinds/char/lookalike-digit-letter.ts'
import { mathSymbol } from '../kinds/char/math-symbol.ts'
import { replacement } from '../kinds/char/replacement.ts'
import { scriptDigit } from '../kinds/char/script-digit.ts'
import { scriptPunctuation } from '../kinds/char/script-punctuation.ts'
import { smartQuote } from '../kinds/char/smart-quote.ts'
import { zeroWidth } from '../kinds/char/zero-width.ts'
import { awaitOutsideAsync } from '../kinds/control/await-outside-async.ts'
import { breakOutside } from '../kinds/control/break-outside.ts'
import { caseOutsideSwitch } from '../kinds/control/case-outside-switch.ts'
import { elseCondition } from '../kinds/control/else-condition.ts'
import { elseWithoutIf } from '../kinds/control/else-without-if.ts'
import { missingCatch } from '../kinds/control/missing-catch.ts'
import { missingParens } from '../kinds/control/missing-parens.ts'
import { constNoInit } from '../kinds/decl/const-no-init.ts'
import { duplicate } from '../kinds/decl/duplicate.ts'
import { missingDeclaredName } from '../kinds/decl/missing-name.ts'
import { redeclareInExpression } from '../kinds/decl/redeclare-in-expression.ts'
import { twoKeywords } from '../kinds/decl/two-keywords.ts'
import { foreignElseIf } from '../kinds/foreign/elseif.ts'
import { foreignKeyword } from '../kinds/foreign/keyword.ts'
import { foreignPrint } from '../kinds/foreign/print.ts'
import { pythonBlock } from '../kinds/foreign/python-block.ts'
import { pythonComment } from '../kinds/foreign/python-comment.ts'
import { pythonFor } from '../kinds/foreign/python-for.ts'
import { pythonFString } from '../kinds/foreign/python-fstring.ts'
import { thenEnd } from '../kinds/foreign/then-end.ts'
import { typeDeclaration } from '../kinds/foreign/type-declaration.ts'
import { wordOperator } from '../kinds/foreign/word-operator.ts'
import { arrowWrong } from '../kinds/function/arrow-wrong.ts'
import { callAsDeclaration } from '../kinds/function/call-as-declaration.ts'
import { missingFunctionName } from '../kinds/function/missing-name.ts'
import { missingParamsParens } from '../kinds/function/missing-params-parens.ts'
import { returnOutside } from '../kinds/function/return-outside.ts'
import { glued } from '../kinds/keyword/glued.ts'
import { keywordMisspelled } from '../kinds/keyword/misspelled.ts'
import { nativeLanguage } from '../kinds/keyword/native-language.ts'
import { keywordWrongCase } from '../kinds/keyword/wrong-case.ts'
import { badCharacter } from '../kinds/name/bad-character.ts'
import { notAName } from '../kinds/name/not-a-name.ts'
import { reservedWord } from '../kinds/name/reserved-word.ts'
import { nameSpace } from '../kinds/name/space.ts'
import { startsWithDigit } from '../kinds/name/starts-with-digit.ts'
import { decimalComma } from '../kinds/number/decimal-comma.ts'
import { percent } from '../kinds/number/percent.ts'
import { thousandsSeparator } from '../kinds/number/thousands-separator.ts'
import { twoDots } from '../kinds/number/two-dots.ts'
import { unit } from '../kinds/number/unit.ts'
import { implicitMultiply } from '../kinds/operator/implicit-multiply.ts'
import { wrongOrder } from '../kinds/operator/wrong-order.ts'
import { xMultiply } from '../kinds/operator/x-multiply.ts'
import { ellipsis } from '../kinds/paste/ellipsis.ts'
import { htmlComment } from '../kinds/paste/html-comment.ts'
import { htmlEntity } from '../kinds/paste/html-entity.ts'
import { htmlTag } from '../kinds/paste/html-tag.ts'
import { json } from '../kinds/paste/json.ts'
import { lineNumbers } from '../kinds/paste/line-numbers.ts'
import { markdownFence } from '../kinds/paste/markdown-fence.ts'
import { consolePrompt } from '../kinds/paste/prompt.ts'
import { prose } from '../kinds/paste/prose.ts'
import { innerQuote } from '../kinds/string/inner-quote.ts'
import { mismatched } from '../kinds/string/mismatched.ts'
import { missingOpen } from '../kinds/string/missing-open.ts'
import { missingQuotes } from '../kinds/string/missing-quotes.ts'
import { multiline } from '../kinds/string/multiline.ts'
import { unclosedString } from '../kinds/string/unclosed.ts'
import { forHeader } from '../kinds/syntax/for-header.ts'
import { missingColon } from '../kinds/syntax/missing-colon.ts'
import { missingComma } from '../kinds/syntax/missing-comma.ts'
import { missingOperand } from '../kinds/syntax/missing-operand.ts'
import { missingOperator } from '../kinds/syntax/missing-operator.ts'
import { unexpectedToken } from '../kinds/syntax/unexpected-token.ts'
import { wrongDot } from '../kinds/syntax/wrong-dot.ts'
import { wrongSeparator } from '../kinds/syntax/wrong-separator.ts'
import { unclosedPlaceholder } from '../kinds/template/unclosed-placeholder.ts'
import { unclosedTemplate } from '../kinds/template/unclosed.ts'
import type { Kind } from '../kind.ts'

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
  prose,
  badCharacter,
  thousandsSeparator,
  mismatched,
  missingOpen,
  innerQuote,
  multiline,
  unclosedString,
  unclosedPlaceholder,
  unclosedTemplate,
  typeDeclaration,
  reservedWord,
  twoKeywords,
  lookalikeDigitLetter,
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
  reversedAssign,
  notAName,
  compareInDeclaration,
  forHeader,
  missingEquals,
  colonForEquals,
  missingDeclaredName,
  redeclareInExpression,
  constNoInit,
  duplicate,
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
