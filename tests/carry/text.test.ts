/** Copied text: what chats and people do to it, and what they must not do. */
import { describe, expect, it } from 'vitest'
import { fileFor, readCarried, textFor, type Export } from '../../src/carry/carry.ts'
import { NOW, fullWork, seat, work } from './work.ts'

const full: Export = { kind: 'learner', learners: [fullWork()], now: NOW }
const text = textFor(full)
const whole = readCarried(fileFor(full), { now: NOW })
const lines = text.trimEnd().split('\n')

describe('a copied text', () => {
  it('says what it is, in lines that no mail program breaks', () => {
    expect(lines[0]).toBe('JISR1[learner, Ada]')
    expect(lines.at(-1)).toMatch(/^\[end [0-9a-f]{8} \d+\]$/u)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(64)
  })

  it('is much shorter than the file when there is more than a little in it', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      work({ seat: seat({ id: at.toString(16).padStart(16, '0').replace(/^0/u, 'a') }) }),
    )
    const all: Export = { kind: 'all', learners: many, now: NOW }
    expect(textFor(all).length * 5).toBeLessThan(fileFor(all).length)
  })

  it.each<[string, (text: string) => string]>([
    ['untouched', (it) => it],
    ['in one line', (it) => it.replaceAll('\n', '')],
    ['with spaces for line ends', (it) => it.replaceAll('\n', ' ')],
    ['with the line ends of Windows', (it) => it.replaceAll('\n', '\r\n')],
    ['with empty lines', (it) => it.replaceAll('\n', '\n\n')],
    ['quoted', (it) => it.replace(/^/gmu, '> ')],
    ['quoted twice', (it) => it.replace(/^/gmu, '>> > ')],
    ['indented', (it) => it.replace(/^/gmu, '\t  ')],
    ['wrapped anew', (it) => it.replace(/(.{40})/gu, '$1\n')],
    ['with marks of direction', (it) => `\u200f${it.replaceAll('\n', '\u200e\n\u202b')}\u202c`],
    ['with invisible spaces', (it) => it.replace(/(.{9})/gu, '$1\u200b')],
    ['as a block of code', (it) => `\`\`\`\n${it}\`\`\``],
    ['with words around it', (it) => `Hi! My work [from today]:\n\n${it}\nSee you (soon) #c=`],
    ['as mail programs write long lines', (it) => it.replaceAll('\n', '=\r\n')],
    ['in the quotes of a language', (it) => `« “${it.trim()}” »`],
    ['with spaces that do not break', (it) => it.replaceAll('\n', '\u00a0\n\u00a0')],
    ['with dots behind it', (it) => `${it.trim()}…`],
    ['as chats copy a message', (it) => `[25/11/2026, 10:03:12] Ada: ${it}`],
    ['twice', (it) => it + it],
    ['with capital letters at the end', (it) => it.replace('[end', '[END')],
  ])('comes through %s', (_, change) => {
    const read = readCarried(change(text), { now: NOW })
    expect(read).toMatchObject({ kind: 'carried', carried: { carrier: 'text' } })
    expect(read.kind === 'carried' && read.carried.learners).toEqual(
      whole.kind === 'carried' && whole.carried.learners,
    )
  })

  it.each<[string, string, string]>([
    ['without its end', lines.slice(0, -1).join('\n'), 'cutText'],
    ['without a line', [...lines.slice(0, 2), ...lines.slice(3)].join('\n'), 'cutText'],
    ['without its last sign', text.slice(0, -2), 'cutText'],
    [
      'with two signs changed',
      text.replace(/^(.{30})(.)(.)/mu, '$1$3$2').replace(lines[1] ?? '', turned(lines[1] ?? '')),
      'damagedText',
    ],
    ['with a word inside', [...lines.slice(0, 2), 'Ada', ...lines.slice(2)].join('\n'), 'damagedText'],
    [
      'with small letters only',
      `${lines[0] ?? ''}\n${lines.slice(1).join('\n').toLowerCase()}`,
      'damagedText',
    ],
    ['of a newer Jisr', text.replace('JISR1', 'JISR2'), 'newer'],
    ['of no version', text.replace('JISR1', 'JISR0'), 'version'],
  ])('is refused %s', (_, changed, code) => {
    expect(readCarried(changed, { now: NOW })).toMatchObject({ kind: 'refused', refusal: { code } })
  })
})

function turned(line: string): string {
  return Array.from(line).reverse().join('')
}
