/** The `words` section: English words of the code and what stands for them in this language. */
import { quoted } from './problem.ts'
import { signTrouble } from './signs.ts'
import { placeholderMark, type Line, type LineReport } from './sentence.ts'

export interface Word {
  here: string
  line: number
}

/** By the English words as they stand in the code. */
export type WordsTable = Map<string, Word>

const most = 300
const longest = 200

export function readWords(lines: readonly Line[], report: LineReport): WordsTable {
  const words: WordsTable = new Map()
  const [head, rule, ...rows] = lines
  if (!head) return words
  if (cellsOf(head.text)?.length !== 2 || !/^\|? *:?-+:? *\| *:?-+:? *\|?$/.test(rule?.text ?? '')) {
    report({
      line: head.number,
      field: 'words',
      problem: 'the table has no head',
      remedy: 'Begin with "| code | here |" and "| --- | --- |".',
    })
    return words
  }
  if (rows.length > most)
    report({ line: head.number, field: 'words', problem: `more than ${most} rows`, remedy: 'Shorten it.' })
  for (const row of rows.slice(0, most)) readRow(row, words, report)
  return words
}

function readRow({ number: line, text }: Line, words: WordsTable, report: LineReport): void {
  const [code, here, ...more] = cellsOf(text) ?? []
  if (code === undefined || here === undefined || more.length > 0) {
    report({
      line,
      field: 'words',
      problem: `${quoted(text)} is not a row of two cells`,
      remedy: 'Write "| words in the code | words here |".',
    })
    return
  }
  const field = `words.${code}`
  if (code === '')
    return report({
      line,
      field: 'words',
      problem: 'the left cell is empty',
      remedy: 'Write the words as they stand in the code.',
    })
  if (words.has(code)) return report({ line, field, problem: 'stands twice', remedy: 'Keep one of them.' })
  const trouble = hereTrouble(here)
  if (trouble === null) words.set(code, { here, line })
  else report({ line, field, problem: trouble.problem, remedy: trouble.remedy })
}

/** What could end the string, template or comment that the words are put into, and so become program. */
function hereTrouble(here: string): { problem: string; remedy: string } | null {
  if (here === '') return { problem: 'the right cell is empty', remedy: 'Write the words of this language.' }
  if (here.startsWith(placeholderMark))
    return { problem: 'not written yet', remedy: here.slice(placeholderMark.length).trim() }
  if (here.length > longest) return { problem: `longer than ${longest} signs`, remedy: 'Shorten it.' }
  if (/["'`]/.test(here))
    return { problem: 'a translation must not hold a straight quote', remedy: 'Use ’ or another sign.' }
  if (here.includes('\\'))
    return { problem: 'a translation must not hold a backslash', remedy: 'Leave it out.' }
  // The other half of such a pair may stand beside the word in the code.
  if (/\$\{|\$$|^\{|\*\/|\*$|^\//.test(here))
    return {
      problem: 'a translation must not hold ${ or */, nor a part of them at its ends',
      remedy: 'Leave it out.',
    }
  if (/[\n\r\u2028\u2029\t]/.test(here))
    return { problem: 'a translation must not hold a line break', remedy: 'Write it in one line.' }
  return signTrouble(here)
}

/** The cells of a row; `\|` stands for the sign itself. Null when it is not a row. */
function cellsOf(text: string): string[] | null {
  if (!text.includes('|')) return null
  const row = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|').normalize('NFC'))
}
