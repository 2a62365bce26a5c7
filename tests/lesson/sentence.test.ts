/** What becomes of Markdown, and what is refused. */
import { describe, expect, it } from 'vitest'
import { codeMark, readSentence, type LineReport } from '../../tools/lessons/sentence.ts'
import { bannedWordsIn, sentenceLengths } from '../../tools/lessons/wording.ts'

function read(markdown: string): { html: string; plain: string; problems: string[] } {
  const problems: string[] = []
  const report: LineReport = ({ problem }) => void problems.push(problem)
  const { html, plain } = readSentence(markdown, { line: 1, field: 'text.1', report })
  return { html, plain, problems }
}

describe('a sentence', () => {
  it.each([
    ['Press **Run**.', 'Press <strong>Run</strong>.'],
    ['Come in *pairs*.', 'Come in <em>pairs</em>.'],
    ['Write `a < b && "c"`.', 'Write <code dir="ltr" translate="no">a &lt; b &amp;&amp; "c"</code>.'],
    ['``Use `a` here``', '<code dir="ltr" translate="no">Use `a` here</code>'],
    ['3 < 4 & 5 > 2', '3 &lt; 4 &amp; 5 &gt; 2'],
    ['A list is [1, 2].', 'A list is [1, 2].'],
    ['A block stands between { and }.', 'A block stands between { and }.'],
    ['Go to https://canary.invalid now.', 'Go to https://canary.invalid now.'],
    ['It’s "quoted" \\*here\\*.', 'It’s "quoted" *here*.'],
    ['Prêt&nbsp;?', 'Prêt\u00a0?'],
    [
      '`<img src=x onerror=alert(1)>`',
      '<code dir="ltr" translate="no">&lt;img src=x onerror=alert(1)&gt;</code>',
    ],
    ['اكتب `console` بحرف صغير.', 'اكتب <code dir="ltr" translate="no">console</code> بحرف صغير.'],
  ])('%s becomes harmless HTML', (markdown, html) => {
    expect(read(markdown)).toMatchObject({ html, problems: [] })
  })

  it.each([
    ['<b>x</b>', 'HTML is not allowed'],
    ['<SCRIPT>alert(1)</SCRIPT>', 'HTML is not allowed'],
    ['<img src=x onerror=alert(1)', 'HTML is not allowed'],
    ['<svg/onload=alert(1)>', 'HTML is not allowed'],
    ['&lt;b&gt;', 'HTML is not allowed'],
    ['</p><style>*{}', 'HTML is not allowed'],
    ['<!-- x -->', 'HTML is not allowed'],
    ['<x-y></x-y>', 'HTML is not allowed'],
    ['[x](https://canary.invalid)', 'links are not allowed'],
    ['[x](javascript:alert(1))', 'links are not allowed'],
    ['[x](java&#115;cript:alert(1))', 'links are not allowed'],
    ['[x](data:text/html,x)', 'links are not allowed'],
    ['<https://canary.invalid>', 'links are not allowed'],
    ['Go to ftp://canary.invalid now.', 'links are not allowed'],
    ['Read it[^1].', 'footnotes are not allowed'],
    ['[^1]: A note.', 'footnotes are not allowed'],
    ['Hello {{name}}.', 'nothing is put in the place of "{{name}}"'],
    ['Hello ${name}.', 'nothing is put in the place of "${name}"'],
    ['Bonjour {prénom}.', 'nothing is put in the place of "{prénom}"'],
    ['![x](https://canary.invalid/x.png)', 'images are not allowed'],
    ['[![x](y)](z)', 'links are not allowed'],
    ['', 'the text is missing'],
    ['✎ Say what to do.', 'not written yet'],
    [`${'['.repeat(100_000)}x`, 'longer than 400 signs'],
  ])('%s is refused', (markdown, problem) => {
    expect(read(markdown)).toEqual({ html: '', plain: '', problems: [problem] })
  })

  it('counts a piece of code as one word', () => {
    const { plain } = read('Write `console.log("a b c")` in line **2**.')
    expect(plain).toBe(`Write ${codeMark} in line 2.`)
    expect(sentenceLengths(plain, 'en')).toEqual([5])
  })
})

describe('the length of sentences', () => {
  it.each([
    ['en', 'Look at line 1. Where does the text end?', [4, 5]],
    ['en', 'Write "Hi!" in line 1.', [5]],
    ['en', 'Dr. Amal asks J. Smith, e.g. Sara.', [7]],
    ['en', 'Write "Hi!" first. Then read it.', [3, 3]],
    ['fr', 'Écrivez « Bonjour ! » ici.', [3]],
    ['ar', 'اكتب "مرحبا!" في السطر 1.', [5]],
    ['fr', 'Où finit l’écran ?', [3]],
    ['ar', 'أين ينتهي النص؟ انظر إلى السطر 1.', [3, 4]],
    ['th', 'ฉันเรียนภาษา', [3]],
  ])('is counted as readers of %s do', (tag, text, lengths) => {
    expect(sentenceLengths(text, tag)).toEqual(lengths)
  })
})

describe('banned words', () => {
  it.each([
    ['en', 'Just add it, it is EASY.', ['just', 'easy']],
    ['en', 'Adjust the justice of easyJet.', []],
    ['en-GB', 'Of  course.', ['of course']],
    ['fr', 'Ajoutez simplement un signe.', ['simplement']],
    ['fr', 'La réponse juste est ici.', []],
    ['ar', 'هذا سهل.', ['سهل']],
    ['so', 'just', []],
  ])('are found as whole words: %s, %s', (tag, text, found) => {
    expect(bannedWordsIn(text, tag)).toEqual(found)
  })
})
