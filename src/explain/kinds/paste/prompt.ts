import type { Kind } from '../../kind.ts'
import { linesOf } from '../../search-code.ts'
import { replaced } from '../../unreadable.ts'

const prompt = /^\s*(>{1,3}|\$|js>|node>|In \[\d+\]:)(?=\s)\s*/

/** The prompt of a console before each line. */
export const consolePrompt: Kind = {
  kind: 'paste.prompt',
  unreadable(program) {
    const lines = linesOf(program.program).flatMap((line) => {
      const found = prompt.exec(line.text)
      return found ? [{ ...line, mark: found[1] ?? '', length: found[0].length }] : []
    })
    const [first] = lines
    if (!first || first.line > program.problem.line) return null
    const start = first.start + first.text.indexOf(first.mark)
    return {
      at: { start, end: start + first.mark.length },
      params: { sign: first.mark },
      edits: lines.map(({ start: from, length }) => replaced({ start: from, end: from + length }, '')),
    }
  },
}

export const provokes = [
  '>>> let x = 5;\n>>> console.log(x * 2);',
  '> let a = 1\n> console.log(a)',
  '$ node app.js',
  '> console.log("hi")\nhi\nundefined',
  '> let x = 5;\n> console.log(x);',
  '$ node hello.js\nconsole.log("hi");',
  '> let x = 5;\nundefined\n> console.log(x);\n5',
]
export const nearMisses = ['let a = (1\n  >= 0', 'let x = 3 >> ;']
