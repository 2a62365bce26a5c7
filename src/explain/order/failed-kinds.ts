/** What may have made a program throw: the names that look alike first. */
import { toConst } from '../kinds/assign/to-const.ts'
import { callbackCalled } from '../kinds/call/callback-called.ts'
import { locale } from '../kinds/call/locale.ts'
import { methodOnWrongType } from '../kinds/call/method-on-wrong-type.ts'
import { missingNew } from '../kinds/call/missing-new.ts'
import { missingObject } from '../kinds/call/missing-object.ts'
import { notAFunction } from '../kinds/call/not-a-function.ts'
import { roundBracketsOnList } from '../kinds/call/round-brackets-on-list.ts'
import { homoglyphName } from '../kinds/char/homoglyph-name.ts'
import { lookalikeDigitLetter } from '../kinds/char/lookalike-digit-letter.ts'
import { sameLookName } from '../kinds/char/same-look-name.ts'
import { zeroWidthInName } from '../kinds/char/zero-width-in-name.ts'
import { missingSuper } from '../kinds/class/missing-super.ts'
import { missingDeclaredName } from '../kinds/decl/missing-name.ts'
import { usedBefore } from '../kinds/decl/used-before.ts'
import { foreignFunction } from '../kinds/foreign/function.ts'
import { foreignMethod } from '../kinds/foreign/method.ts'
import { foreignPrint } from '../kinds/foreign/print.ts'
import { pythonFor } from '../kinds/foreign/python-for.ts'
import { thenEnd } from '../kinds/foreign/then-end.ts'
import { otherError } from '../kinds/general/other-error.ts'
import { glued } from '../kinds/keyword/glued.ts'
import { keywordMisspelled } from '../kinds/keyword/misspelled.ts'
import { nativeLanguage } from '../kinds/keyword/native-language.ts'
import { keywordWrongCase } from '../kinds/keyword/wrong-case.ts'
import { foreignLiteral } from '../kinds/literal/foreign.ts'
import { misspelledMember } from '../kinds/name/misspelled-member.ts'
import { nameMisspelled } from '../kinds/name/misspelled.ts'
import { undeclared } from '../kinds/name/undeclared.ts'
import { nameWrongCase } from '../kinds/name/wrong-case.ts'
import { unit } from '../kinds/number/unit.ts'
import { percent } from '../kinds/number/percent.ts'
import { arrowWrong } from '../kinds/function/arrow-wrong.ts'
import { implicitMultiply } from '../kinds/operator/implicit-multiply.ts'
import { htmlComment } from '../kinds/paste/html-comment.ts'
import { markdownFence } from '../kinds/paste/markdown-fence.ts'
import { outOfBlock } from '../kinds/scope/out-of-block.ts'
import { missingQuotes } from '../kinds/string/missing-quotes.ts'
import { missingOperator } from '../kinds/syntax/missing-operator.ts'
import { wrongDot } from '../kinds/syntax/wrong-dot.ts'
import { notIterable } from '../kinds/value/not-iterable.ts'
import { propertyOfNull } from '../kinds/value/property-of-null.ts'
import { propertyOfUndefined } from '../kinds/value/property-of-undefined.ts'
import { typeofQuotes } from '../kinds/value/typeof-quotes.ts'
import type { Kind } from '../kind.ts'

export const failedKinds: readonly Kind[] = [
  markdownFence,
  htmlComment,
  missingDeclaredName,
  locale,
  arrowWrong,
  missingNew,
  missingSuper,
  toConst,
  percent,
  usedBefore,
  typeofQuotes,
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
  unit,
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
  notIterable,
  propertyOfUndefined,
  propertyOfNull,
  otherError,
]
