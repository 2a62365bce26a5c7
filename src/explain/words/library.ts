/** Names that are always there, and what belongs to the values of each type. */
import type { ValueType } from '../guess.ts'

const list = (text: string): string[] => text.split(' ')

/** Global names, those a beginner writes first. */
export const builtIns = list(
  'console Math Number String Boolean Array Object Date JSON Map Set Promise RegExp Error TypeError parseInt ' +
    'parseFloat isNaN isFinite undefined NaN Infinity BigInt Symbol globalThis prompt alert confirm setTimeout setInterval clearTimeout clearInterval',
)

const object = list('toString hasOwnProperty valueOf')

const members: Record<string, string[]> = {
  console: list('log info warn error debug'),
  Math: list(
    'random round floor ceil max min abs sqrt pow PI trunc sign cbrt hypot sin cos tan atan log log2 log10 exp E',
  ),
  Number: list('isNaN isInteger isFinite parseInt parseFloat isSafeInteger MAX_SAFE_INTEGER EPSILON'),
  String: list('fromCharCode fromCodePoint raw'),
  Object: list('keys values entries assign freeze fromEntries create hasOwn'),
  Array: list('isArray from of'),
  JSON: list('parse stringify'),
  Date: list('now parse UTC'),
  document: list(
    'getElementById querySelector querySelectorAll createElement addEventListener body title write',
  ),
  Promise: list('all race any allSettled resolve reject'),
}

const ofType: Partial<Record<ValueType, string[]>> = {
  text: list(
    'length toUpperCase toLowerCase trim trimStart trimEnd includes indexOf lastIndexOf slice substring substr split ' +
      'replace replaceAll repeat startsWith endsWith charAt charCodeAt codePointAt at concat padStart padEnd match ' +
      'matchAll search localeCompare normalize',
  ).concat(object),
  list: list(
    'length push pop shift unshift slice splice concat join indexOf lastIndexOf includes forEach map filter reduce ' +
      'reduceRight find findIndex findLast findLastIndex some every sort reverse fill flat flatMap at keys values ' +
      'entries toSorted toReversed with',
  ).concat(object),
  number: list('toFixed toPrecision toLocaleString').concat(object),
  boolean: object,
  promise: list('then catch finally'),
  map: list('get set has delete size clear forEach keys values entries'),
  set: list('add has delete size clear forEach keys values entries'),
}

/** What stands behind the dot of a built-in object such as `Math`; null for other names. */
export function membersOf(name: string): string[] | null {
  return Object.hasOwn(members, name) ? (members[name] ?? null) : null
}

/** What every value of a type has; null when that is not known. */
export function membersOfType(type: ValueType): string[] | null {
  return ofType[type] ?? null
}

/** Names of methods and properties that any of the types has. */
export const allMembers: string[] = [...new Set(Object.values(ofType).flat())]

/** Methods that give a new text and leave the old one as it is. */
export const pureTextMethods = new Set(ofType.text?.slice(1))

/** Methods of lists that give a new value and change nothing. */
export const pureListMethods = new Set(
  list(
    'slice concat join indexOf includes map filter reduce find findIndex some every flat flatMap toSorted toReversed',
  ),
)
