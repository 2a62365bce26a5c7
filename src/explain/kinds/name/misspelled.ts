import type { Finding, Kind } from '../../kind.ts'
import { callOf } from '../../foreign-call.ts'
import type { Edit } from '../../explanation.ts'
import type { Failed } from '../../failed.ts'
import { missingIdentifier, type NameHere } from '../../places.ts'
import type { Ran } from '../../ran.ts'
import { meantReads } from '../../undeclared-names.ts'
import { replaced } from '../../unreadable.ts'
import { nearest } from '../../words/near.ts'

/** A name with a typing mistake. */
export const nameMisspelled: Kind = {
  kind: 'name.misspelled',
  failed(program) {
    const name = missingIdentifier(program)
    if (!name) return null
    const meant = nearest(
      name.name,
      program.namesHere.filter((each) => each.length > 1),
    )
    return meant === null
      ? print(program, name)
      : { at: name, params: { name: name.name, meant }, edits: everywhere(program, name.name, meant) }
  },
  ran: (program) => [...newVariables(program), ...meantReads(program, nearest)],
}

/** `conter = conter + 1`: both are meant. */
function everywhere(program: Failed, name: string, meant: string): Edit[] {
  return program.references
    .filter((each) => each.name === name && each.variable === null)
    .map(({ node }) => replaced(node, meant))
}

/** `pritn("a")`: a typing mistake in a word of another language. */
function print(program: Failed, name: NameHere): Finding | null {
  const call = callOf(program)
  return call?.path === name.name && nearest(name.name, ['print', 'println', 'printf', 'alert']) !== null
    ? {
        at: name,
        special: 'print',
        params: { name: name.name, meant: 'console.log' },
        edits: [replaced(name, 'console.log')],
      }
    : null
}

/** `compteru = compteur + 1` makes a new variable. */
function newVariables(program: Ran): Finding[] {
  return program.references.flatMap(({ name, node, variable, writes }) => {
    const isRead = program.references.some((each) => each.name === name && !each.writes)
    if (variable !== null || !writes || isRead) return []
    const meant = nearest(
      name,
      program.visibleFrom(node).map((each) => each.name),
    )
    return meant === null
      ? []
      : [{ at: node, special: 'new', params: { name, meant }, edits: [replaced(node, meant)] }]
  })
}

export const provokes = [
  'let counter = 0;\nconter = conter + 1;\nconsole.log(counter);',
  'async function load() {\n  consol.log(1);\n}\nload().then(() => 1);\nconsole.log(2);',
  'function sayHello() {}\nsayHelo();',
  'consol.log(1);',
  'cosnole.log("a");',
  'let numbers = [4];\nfor (let i = 0; i < nubmers.length; i++) {}',
  'let مجموع = 1;\nconsole.log(مجموغ)',
  'let compteur = 0;\ncompteru = compteur + 1;\nconsole.log(compteur);',
  'let tirada = 4;\nconsole.log(tirda * 2);',
  'pritn("hi");',
  'let temprature = 12;\nif (temperature > 5) {\n  console.log("ok");\n}',
  'let total = 0;\nlet prices = [3, 5, 8];\nfor (let price of prices) {\n  total = totl + price;\n}\nconsol.log(total);',
]
export const nearMisses = [
  'console.log(salaam);',
  'let a = 1;\nconsole.log(b)',
  'throw new ReferenceError("no")',
  'let n1 = 1, n2 = 2;\nconsole.log(n3)',
]
