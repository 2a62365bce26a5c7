/** Rules of writing that a program can see: length of sentences, words that discourage. */
import { readFileSync } from 'node:fs'
import type { Problem } from './problem.ts'
import { codeMark, type Sentence } from './sentence.ts'

export const mostWords = 12

/** By language tag; an entry may be several words. Whole words, capital or small. */
const bannedWords = JSON.parse(readFileSync(new URL('banned-words.json', import.meta.url), 'utf8')) as Record<
  string,
  string[]
>

/** The banned words and expressions in a text, as they stand in the list. */
export function bannedWordsIn(text: string, tag: string): string[] {
  const [base = ''] = tag.split('-')
  const list = Object.hasOwn(bannedWords, base) ? (bannedWords[base] ?? []) : []
  const plain = text.normalize('NFC').replaceAll('’', "'").replace(/\s+/gu, ' ').toLocaleLowerCase(tag)
  return list.filter((word) =>
    new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${word}(?![\\p{L}\\p{N}\\p{M}])`, 'u').test(plain),
  )
}

/** Words of each sentence in a text; a piece of inline code (`codeMark`) is one word. */
export function sentenceLengths(plain: string, tag: string): number[] {
  const sentences = new Intl.Segmenter(tag, { granularity: 'sentence' })
  const words = new Intl.Segmenter(tag, { granularity: 'word' })
  const counted = plain.replaceAll(codeMark, 'Xx')
  return joined([...sentences.segment(counted)].map(({ segment }) => segment))
    .map((sentence) => [...words.segment(sentence)].filter(({ isWordLike }) => isWordLike).length)
    .filter((count) => count > 0)
}

/** The segmenter ends a sentence also behind `Dr.`, and behind the sign in `Write "Hi!" in line 1`. */
function joined(segments: readonly string[]): string[] {
  return segments.reduce<string[]>((before, segment) => {
    const last = before.at(-1)
    return last !== undefined && goesOn(last.trimEnd(), segment)
      ? [...before.slice(0, -1), last + segment]
      : [...before, segment]
  }, [])
}

function goesOn(before: string, next: string): boolean {
  if (/^\P{L}*\p{Ll}/u.test(next) || abbreviation.test(before)) return true
  return /[.!?؟。！？…]\s*["'”’»)\]]+$/u.test(before) && /^\P{L}*\p{Lo}/u.test(next)
}

const abbreviation =
  /(?<![\p{L}\p{N}\p{M}])(?:[\p{Lu}\p{Lo}]|\p{L}\.\p{L}|Dr|Mr|Mrs|Ms|Mme|Mlle|Prof|St|No|Nr|vs|etc)\.$/u

export interface SentencePlace {
  field: string
  sentence: Pick<Sentence, 'plain' | 'line'>
  /** One line must be one sentence. */
  single: boolean
}

interface WordingPlace {
  tag: string
  file: string
  problems: Problem[]
}

export function checkWording(
  { tag, file, problems }: WordingPlace,
  sentences: readonly SentencePlace[],
): void {
  for (const { field, sentence, single } of sentences) {
    const { plain, line } = sentence
    const report = (problem: string, remedy: string): void =>
      void problems.push({ file, line, field, problem, remedy })
    const lengths = sentenceLengths(plain, tag)
    const longest = Math.max(0, ...lengths)
    if (longest > mostWords)
      report(`a sentence of ${longest} words`, `At most ${mostWords}: cut it in two, or shorten it.`)
    if (single && lengths.length > 1)
      report(`${lengths.length} sentences under one number`, 'Give each its own line and number.')
    const banned = bannedWordsIn(plain, tag)
    if (banned.length > 0)
      report(`banned: ${banned.join(', ')}`, 'Say it in another way: these words can hurt who is stuck.')
  }
}
