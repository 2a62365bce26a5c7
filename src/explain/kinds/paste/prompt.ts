import type { Kind } from '../../kind.ts'
import { copiedMarks, lineMarks } from '../../line-marks.ts'

const prompt = /^\s*(>{1,3}|\$|js>|node>|In \[\d+\]:)(?=\s)\s*/

/** The prompt of a console before each line. */
export const consolePrompt: Kind = {
  kind: 'paste.prompt',
  unreadable(program) {
    const lines = lineMarks(program, prompt)
    const found = copiedMarks(program, lines)
    return found && { ...found, params: { sign: lines[0]?.mark ?? '' } }
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
