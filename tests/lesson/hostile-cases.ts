/** Lesson files of strangers who mean no good: made here, because some are large. */
import { edited, withFiles, type Files } from './good-course.ts'

const json = 'unit/greet/lesson.json'
const en = 'unit/greet/en.md'
const fr = 'unit/greet/fr.md'
const starter = 'unit/greet/starter.js'
const mistake = 'unit/greet/mistakes/no-quote.js'

export interface Case {
  title: string
  files: () => Files
  /** The one line the author reads. */
  line: RegExp
}

export const title = (to: string) => (): Files => edited(en, 'title: Find the missing sign', `title: ${to}`)
export const firstCheck = (to: string) => (): Files => edited(json, '"equals": "Good morning"', to)
const inJson = (more: string) => (): Files => edited(json, '"order": 1', `"order": 1, ${more}`)
export const inTask = (more: string) => (): Files => edited(en, '3. Press', `${more}3. Press`)

/** Larger or deeper than anything honest. Each of them once took seconds, or the whole process. */
export const bombs: Case[] = [
  {
    title: 'a long name above many values',
    files: inJson(`"${'k'.repeat(100_000)}": [${'1,'.repeat(50_000)}1]`),
    line: /^unit\/greet\/lesson\.json:3: a name longer than 100 signs\. /,
  },
  {
    title: 'too many values',
    files: inJson(`"x": [${'[],'.repeat(60_000)}1]`),
    line: /^unit\/greet\/lesson\.json:3: more than 20000 values\. /,
  },
  {
    title: 'thousands of checks',
    files: () =>
      edited(json, '"checks": [', `"checks": [${'{"id":"a","expect":{"type":"noError"}},'.repeat(3000)}`),
    line: /^unit\/greet\/lesson\.json:8: checks: too long\. At most 100 entries\.$/,
  },
  {
    title: 'nested lists',
    files: inJson(`"x": ${'['.repeat(100_000)}`),
    line: /^unit\/greet\/lesson\.json:3: nested deeper than 40 levels\. /,
  },
  {
    title: 'nested objects',
    files: inJson(`"x": ${'{"a":'.repeat(50_000)}`),
    line: /^unit\/greet\/lesson\.json:3: nested deeper than 40 levels\. /,
  },
  {
    title: 'a number of many digits',
    files: () => edited(json, '"order": 1', `"order": ${'1'.repeat(280_000)}`),
    line: /^unit\/greet\/lesson\.json:3: order: Infinity is not a number\. /,
  },
  {
    title: 'fifty thousand lines',
    files: inTask('3. x\n'.repeat(50_000)),
    line: /^unit\/greet\/en\.md:1001: more than 1000 lines\. /,
  },
  {
    title: 'nested list items',
    files: inTask(Array.from({ length: 700 }, (_, depth) => `${' '.repeat(depth / 2)}- x\n`).join('')),
    line: /^unit\/greet\/en\.md: \d+ more problems\. /,
  },
  {
    title: 'a line without end',
    files: inTask('[a]('.repeat(70_000)),
    line: /^unit\/greet\/en\.md:13: this line is longer than 2000 signs\. /,
  },
  {
    title: 'a line that freezes a pattern of ours',
    files: inTask(`3.${' '.repeat(140_000)}\u2028x\n`),
    line: /^unit\/greet\/en\.md:13: the invisible sign U\+2028 stands here\. /,
  },
  {
    title: 'triggers that freeze a pattern of ours',
    files: () => edited(mistake, '// triggers:', `// triggers:${' '.repeat(140_000)}\u2028x`),
    line: /^unit\/greet\/mistakes\/no-quote\.js:1: the invisible sign U\+2028 stands here\. /,
  },
  {
    title: 'a long front matter',
    files: title(`x\n${'a: [[], []]\n'.repeat(300)}`),
    line: /^unit\/greet\/en\.md:1: title: the front matter is longer than 2000 signs\. /,
  },
  {
    title: 'aliases of aliases',
    files: title(
      `x\n${['b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}: &${name} [*${name}, *${name}]`).join('\n')}`,
    ),
    line: /^unit\/greet\/en\.md:3: b: YAML anchors and aliases are not allowed\. /,
  },
  {
    title: 'a program of many megabytes',
    files: () => edited(starter, '// Two', `${'// filler\n'.repeat(300_000)}// Two`),
    line: /^unit\/greet\/starter\.js: larger than 300 KB\. /,
  },
  {
    title: 'a long program',
    files: () => edited(starter, '// Two', `${'// filler\n'.repeat(12_000)}// Two`),
    line: /^unit\/greet\/starter\.js: larger than 100 KB\. /,
  },
  {
    title: 'many large files',
    files: () => {
      const program = `// triggers: check no-error\n${'// filler\n'.repeat(4_500)}x(`
      return withFiles(
        Object.fromEntries(
          Array.from({ length: 30 }, (_, at) => [`unit/greet/mistakes/m-${at}.js`, program]),
        ),
      )
    },
    line: /^unit\/greet: more than 1024 KB in one lesson\. /,
  },
  {
    title: 'a pattern that repeats repetitions',
    files: firstCheck('"matches": "(((a{0,999}){0,999}){0,999})+$"'),
    line: /^unit\/greet\/lesson\.json:\d+: checks\[1\]\.expect\.matches: .* is not a pattern that can be used\. /,
  },
]

/** Signs and names that look like something else, or are nothing at all. */
export const disguises: Case[] = [
  {
    title: 'a title nobody can see',
    files: title('"\\u200b\\u200d"'),
    line: /^unit\/greet\/en\.md:2: title: there is nothing to see in it\. /,
  },
  {
    title: 'a title of letters that are empty',
    files: title('"\u3164\u2800"'),
    line: /^unit\/greet\/en\.md:2: title: there is nothing to see in it\. /,
  },
  {
    title: 'a title with a hidden text',
    files: title(`Find${'\u{e0041}'.repeat(9)}`),
    line: /^unit\/greet\/en\.md:2: the invisible sign U\+E0041 stands here\. /,
  },
  {
    title: 'a title that covers the lines around it',
    files: title(`F${'\u0321\u0300'.repeat(30)}`),
    line: /^unit\/greet\/en\.md:2: title: it piles many marks on one letter\. /,
  },
  {
    title: 'half a sign in a title',
    files: title('"Find \\ud800"'),
    line: /^unit\/greet\/en\.md:2: title: it holds the invisible sign U\+D800\. /,
  },
  {
    title: 'a line separator in a title',
    files: title('"Find\\u2028signs"'),
    line: /^unit\/greet\/en\.md:2: title: it holds the invisible sign U\+2028\. /,
  },
  {
    title: 'a sentence of entities nobody can see',
    files: () => edited(en, 'Read line 1 again.', '&ZeroWidthSpace;&zwj;'),
    line: /^unit\/greet\/en\.md:\d+: hints\.look-again: there is nothing to see in it\. /,
  },
  ...['\\u202e', '\\u0000', '\\ud83d'].map((escape) => ({
    title: `the escape ${escape} in an expected text`,
    files: firstCheck(`"equals": "Good${escape} morning"`),
    line: /^unit\/greet\/lesson\.json:20: checks\[1\]\.expect\.equals: it holds the invisible sign U\+/,
  })),
  {
    title: 'words nobody can see',
    files: () => edited(fr, 'Bonne nuit ', '\u200b '),
    line: /^unit\/greet\/fr\.md:43: words\.Good night: there is nothing to see in it\. /,
  },
  {
    title: 'two byte order marks',
    files: () => edited(en, '---', '\ufeff\ufeff---'),
    line: /^unit\/greet\/en\.md:1: the invisible sign U\+FEFF stands here\. /,
  },
  {
    title: 'a sign that turns a program around',
    files: () => edited(starter, '// Two greetings', '// Two greetings \u2066// \u2069'),
    line: /^unit\/greet\/starter\.js:1: the invisible sign U\+2066 stands here\. /,
  },
  {
    title: 'an id with a foreign letter',
    files: () => edited(json, '"id": "two-greetings"', '"id": "two-greetіngs"'),
    line: /^unit\/greet\/lesson\.json:2: id: .* is not allowed here\. Write small letters/,
  },
  ...[
    '',
    'a/../../b',
    '..\\\\progress',
    'x\\u0000',
    'data:text/html,x',
    'x?y#z',
    'Sum-Two',
    '-a',
    'a--b',
  ].map((id) => ({
    title: `the id ${JSON.stringify(id)}`,
    files: () => edited(json, '"id": "two-greetings"', `"id": "${id}"`),
    line: /^unit\/greet\/lesson\.json:2: id: .* is not allowed here\. Write small letters/,
  })),
  ...['__proto__', 'class', 'null'].map((name) => ({
    title: `the name ${name} for a variable`,
    files: firstCheck(
      `"contains": "Good" } }, { "id": "extra", "expect": { "type": "variable", "is": "text", "name": "${name}"`,
    ),
    line: /^unit\/greet\/lesson\.json:\d+: checks\[2\]\.expect\.name: .* is a reserved name\. /,
  })),
]
