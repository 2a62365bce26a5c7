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

  const half = Math.floor(lines.length / 2)
  const halves = [lines.slice(0, half), lines.slice(half)]
  const inside = [
    [...lines.slice(0, half), lines[half]?.slice(0, 20) ?? ''],
    [lines[half]?.slice(20) ?? '', ...lines.slice(half + 1)],
  ]
  const atEnd = [lines.slice(0, -1), lines.slice(-1)]
  it.each<[string, string]>([
    ['in two messages of a chat', inMessages(halves, (at) => `[25/11/2026, 10:0${at}] Ada: `)],
    ['in two messages with the time first', inMessages(halves, (at) => `25/11/26, 10:0${at} - Ada N.: `)],
    ['in two messages with names above', inMessages(halves, (at) => `\nAda, [25.11.2026 10:0${at}]\n`)],
    ['in two messages that a person numbered', inMessages(halves, (at) => `(${at + 1}/2)\n`)],
    ['in two messages, cut inside of a line', inMessages(inside, (at) => `سلمى 10:0${at}\n`)],
    ['in two messages, the end in the second', inMessages(atEnd, (at) => `[25/11/2026, 10:0${at}] Ada: `)],
    [
      'in a message for each line',
      inMessages(
        lines.map((line) => [line]),
        () => `[10:03] Ada: `,
      ),
    ],
    ['with a word inside', [...lines.slice(0, 2), 'Ada', ...lines.slice(2)].join('\n')],
    ['as a list', lines.map((line, at) => `${at + 1}. ${line}`).join('\n')],
    ['as a page', `<p>${lines.join('<br>&nbsp;\n')}</p>`],
    ['once in part and then whole', `${lines.slice(0, 4).join('\n')}\n${text}`],
  ])('comes through %s', (_, pasted) => {
    const read = readCarried(pasted, { now: NOW })
    expect(read.kind === 'carried' && read.carried.learners).toEqual(
      whole.kind === 'carried' && whole.carried.learners,
    )
  })

  it('comes through in two messages, wherever it was cut', () => {
    for (let cut = text.indexOf(']') + 1; cut < text.indexOf('[end'); cut += 1) {
      const pasted = `[25/11/2026, 10:03] Ada: ${text.slice(0, cut)}\n[25/11/2026, 10:04] Ada: ${text.slice(cut)}`
      const read = readCarried(pasted, { now: NOW })
      expect([cut, read.kind]).toEqual([cut, 'carried'])
    }
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
    [
      'in messages of which one is missing',
      inMessages([lines.slice(0, 4), lines.slice(7)], (at) => `[25/11/2026, 10:0${at}] Ada: `),
      'cutText',
    ],
    ['with a line that is there twice', [...lines.slice(0, 3), ...lines.slice(2)].join('\n'), 'damagedText'],
    ['with another one behind it', text + textFor({ ...full, learners: [work()] }), 'several'],
    [
      'with a part of another one behind it',
      text + textFor({ ...full, learners: [work({ seat: seat({ nickname: 'Bo' }) })] }).slice(0, -40),
      'several',
    ],
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

function inMessages(parts: readonly (readonly string[])[], before: (at: number) => string): string {
  return parts.map((part, at) => `${before(at)}${part.join('\n')}`).join('\n')
}
