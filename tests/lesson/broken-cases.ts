/** The good course, broken in one place each. */
import { edited, goodCourse, withFiles, type Files } from './good-course.ts'

const json = 'unit/greet/lesson.json'
const en = 'unit/greet/en.md'
const fr = 'unit/greet/fr.md'
const solution = 'unit/greet/solution.js'

function renamed(from: string, to: string): Files {
  return Object.fromEntries(Object.entries(goodCourse).map(([path, text]) => [path.replace(from, to), text]))
}

interface Case {
  title: string
  files: Files
  line: RegExp
}

/** Each breaks one thing, and says which line must tell it. */
export const brokenLessons: Case[] = [
  {
    title: 'malformed JSON',
    files: edited(json, '"order": 1,', '"order": 1'),
    line: /^unit\/greet\/lesson\.json:4: the JSON is malformed: a comma or \} is missing here\. /,
  },
  {
    title: 'an unknown check',
    files: edited(json, '"type": "lineCount"', '"type": "prints"'),
    line: /^unit\/greet\/lesson\.json:\d+: checks\[2\]\.expect\.type: unknown check "prints"\. Use one of: noError, output, /,
  },
  {
    title: 'an unknown field',
    files: edited(json, '"order": 1', '"order": 1, "colour": 2'),
    line: /^unit\/greet\/lesson\.json:3: colour: unknown field "colour"\. /,
  },
  {
    title: 'a field that stands twice',
    files: edited(json, '"order": 1', '"order": 1, "order": 2'),
    line: /^unit\/greet\/lesson\.json:3: order: stands twice in the same object\. /,
  },
  {
    title: 'a missing field',
    files: edited(json, '"order": 1,', ''),
    line: /^unit\/greet\/lesson\.json:1: order: missing\. Write a number/,
  },
  {
    title: 'a solution that fails',
    files: edited(solution, 'console.log("Good morning")', 'console.log("Good evening")'),
    line: /^unit\/greet\/solution\.js: program: fails the check "first-line" \(line 1: .*expected.*\[en, fr\]/,
  },
  {
    title: 'a starter that passes already',
    files: edited('unit/greet/starter.js', 'morning)', 'morning")'),
    line: /^unit\/greet\/starter\.js: program: the starter passes every check already \[en, fr\]\. /,
  },
  {
    title: 'a mistake that triggers nothing',
    files: edited('unit/greet/mistakes/no-quote.js', 'morning)', 'morning")'),
    line: /^unit\/greet\/mistakes\/no-quote\.js: triggers: does not trigger the check "no-error" and the hint "find-quote" \(it fails two-lines; no hint/,
  },
  {
    title: 'a mistake that names an unknown check',
    files: edited('unit/greet/mistakes/no-quote.js', 'check no-error', 'check no-errors'),
    line: /^unit\/greet\/mistakes\/no-quote\.js:1: triggers: no check has the id "no-errors"\. /,
  },
  {
    title: 'a missing heading',
    files: edited(fr, '## task\n', ''),
    line: /^unit\/greet\/fr\.md: task: the heading "## task" is missing\. /,
  },
  {
    title: 'an unknown heading',
    files: edited(fr, '## words', '## mots\n\n## words'),
    line: /^unit\/greet\/fr\.md:\d+: mots: unknown heading\. Use one of: ## text, /,
  },
  {
    title: 'HTML in Markdown',
    files: edited(en, '*pairs*', '<b>pairs</b>'),
    line: /^unit\/greet\/en\.md:8: text\.1: HTML is not allowed\. /,
  },
  {
    title: 'a script in Markdown',
    files: edited(en, '*pairs*', '<img src=x onerror=alert(1)>'),
    line: /^unit\/greet\/en\.md:8: text\.1: HTML is not allowed\. /,
  },
  {
    title: 'a javascript: link',
    files: edited(en, 'One line\n', '[One](javascript:alert(1))\n'),
    line: /^unit\/greet\/en\.md:\d+: questions\.how-many\.one: links are not allowed\. /,
  },
  {
    title: 'an image',
    files: edited(en, 'Read line 1 again.', '![](https://canary.invalid/x.png)'),
    line: /^unit\/greet\/en\.md:\d+: hints\.look-again: images are not allowed\. /,
  },
  {
    title: 'HTML in a title',
    files: edited(en, 'Find the missing sign', '<script>x</script>'),
    line: /^unit\/greet\/en\.md:2: title: HTML and Markdown are not allowed in a title\. /,
  },
  {
    title: 'a link in a title',
    files: edited(en, 'Find the missing sign', '"[x](javascript:alert(1))"'),
    line: /^unit\/greet\/en\.md:2: title: HTML and Markdown are not allowed in a title\. /,
  },
  {
    title: 'a hidden sign in a title',
    files: edited(en, 'Find the missing sign', '"Find \\u202e sign"'),
    line: /^unit\/greet\/en\.md:2: title: it holds the invisible sign U\+202E\. /,
  },
  {
    title: 'a hidden sign as an entity',
    files: edited(en, '*pairs*', '&#x202e;pairs'),
    line: /^unit\/greet\/en\.md:8: text\.1: it holds the invisible sign U\+202E\. /,
  },
  {
    title: 'a number that is too large in every way',
    files: edited(json, '"order": 1', '"order": 1e300'),
    line: /^unit\/greet\/lesson\.json:3: order: 1e\+300 is too large\. At most 999\.$/,
  },
  {
    title: 'an id that stands twice in a lesson',
    files: edited(json, '"id": "look-again"', '"id": "find-quote"'),
    line: /^unit\/greet\/lesson\.json:\d+: hints\[1\]\.id: the id "find-quote" stands twice\. /,
  },
  {
    title: 'an encoding that is not UTF-8',
    files: withFiles({ [fr]: Buffer.from(String(goodCourse[fr]), 'latin1') }),
    line: /^unit\/greet\/fr\.md:9: the encoding is not UTF-8\. Save the file as UTF-8\.$/,
  },
  {
    title: 'UTF-16',
    files: withFiles({ [fr]: Buffer.from(`\ufeff${String(goodCourse[fr])}`, 'utf16le') }),
    line: /^unit\/greet\/fr\.md: the encoding is UTF-16\. /,
  },
  {
    title: 'NUL bytes',
    files: withFiles({ [fr]: `${String(goodCourse[fr])}\0` }),
    line: /^unit\/greet\/fr\.md: the encoding is not UTF-8 \(it holds NUL bytes\)\. /,
  },
  {
    title: 'a sign that turns text around',
    files: edited(fr, 'Une ligne', 'Une \u202eligne'),
    line: /^unit\/greet\/fr\.md:34: the invisible sign U\+202E stands here\. /,
  },
  {
    title: 'a file of absurd size',
    files: withFiles({ [fr]: 'x'.repeat(4_000_000) }),
    line: /^unit\/greet\/fr\.md: larger than 300 KB\. /,
  },
  {
    title: 'an unknown language tag',
    files: withFiles({ 'unit/greet/xx.md': String(goodCourse[fr]) }),
    line: /^unit\/greet\/xx\.md: file name: "xx" is not a known language\. /,
  },
  ...['mul', 'zxx', 'und-Latn', 'README'].map((tag) => ({
    title: `${tag}, which is no language`,
    files: withFiles({ [`unit/greet/${tag}.md`]: String(goodCourse[fr]) }),
    line: RegExp(`^unit/greet/${tag}\\.md: file name: "${tag}" is not a known language\\. `),
  })),
  {
    title: 'emphasis in a title',
    files: edited(en, 'Find the missing sign', '"Find the *missing* sign"'),
    line: /^unit\/greet\/en\.md:2: title: HTML and Markdown are not allowed in a title\. /,
  },
  {
    title: 'a place for a value in a title',
    files: edited(en, 'Find the missing sign', '"Hello {{name}}"'),
    line: /^unit\/greet\/en\.md:2: title: nothing is put in the place of "\{\{name\}\}"\. /,
  },
  {
    title: 'a language tag in an unusual form',
    files: withFiles({ 'unit/greet/AR.md': String(goodCourse[fr]) }),
    line: /^unit\/greet\/AR\.md: file name: "AR" is not the usual form of this language tag; that is ar\. /,
  },
  {
    title: 'a language tag with markup',
    files: withFiles({ 'unit/greet/en"><img src=x>.md': String(goodCourse[fr]) }),
    line: /^unit\/greet\/en"><img src=x>\.md: file name: .* is not a language tag\. /,
  },
  {
    title: 'a __proto__ key',
    files: edited(json, '"order": 1', '"order": 1, "__proto__": { "polluted": true }'),
    line: /^unit\/greet\/lesson\.json:3: __proto__: the name __proto__ is reserved\. /,
  },
  {
    title: 'an id that every object has',
    files: edited(json, '"id": "two-greetings"', '"id": "constructor"'),
    line: /^unit\/greet\/lesson\.json:2: id: "constructor" is a reserved name\. /,
  },
  {
    title: 'an id that is a path',
    files: edited(json, '"id": "two-greetings"', '"id": "../../index.html"'),
    line: /^unit\/greet\/lesson\.json:2: id: "\.\.\/\.\.\/index\.html" is not allowed here\. Write small letters/,
  },
  {
    title: 'an alias bomb',
    files: edited(en, 'title: Find the missing sign', 'a: &a [x, x]\nb: &b [*a, *a]\ntitle: [*b, *b]'),
    line: /^unit\/greet\/en\.md:2: a: YAML anchors and aliases are not allowed\. /,
  },
  {
    title: 'a colon in a title',
    files: edited(en, 'title: Find', 'title: Signs: find'),
    line: /^unit\/greet\/en\.md:2: title: the front matter is not valid YAML\. Put the value in "double quotes"\.$/,
  },
  {
    title: 'a title that YAML reads as a number',
    files: edited(en, 'Find the missing sign', '42'),
    line: /^unit\/greet\/en\.md:2: title: 42 is not a text\. /,
  },
  {
    title: 'a wrong sentence number',
    files: edited(fr, '4. Ajoutez', '5. Ajoutez'),
    line: /^unit\/greet\/fr\.md:\d+: task: sentence 5 should have the number 4\. /,
  },
  {
    title: 'another number of sentences than in English',
    files: edited(fr, '4. Ajoutez le signe qui manque.\n', ''),
    line: /^unit\/greet\/fr\.md:\d+: task: 1 sentences; en\.md has 2\. /,
  },
  {
    title: 'a word that is never used',
    files: edited(fr, '| Good night   ', '| Good evening '),
    line: /^unit\/greet\/fr\.md:\d+: words\.Good evening: stands nowhere in a string/,
  },
  {
    title: 'a quote in a translation',
    files: edited(fr, 'Bonne nuit ', 'L"autre    '),
    line: /^unit\/greet\/fr\.md:\d+: words\.Good night: a translation must not hold a straight quote\. /,
  },
  ...['{x}', '/x', 'x*', 'x$'].map((here) => ({
    title: `half of a sign that ends a text: ${here}`,
    files: edited(fr, 'Bonne nuit ', `${here} `),
    line: /^unit\/greet\/fr\.md:43: words\.Good night: a translation must not hold \$\{ or \*\/, nor a part of them/,
  })),
  {
    title: 'an id without its text',
    files: edited(fr, '- look-again: Relisez la ligne 1.\n', ''),
    line: /^unit\/greet\/fr\.md:\d+: hints\.look-again: missing\. lesson\.json has "look-again"/,
  },
  {
    title: 'a long sentence',
    files: edited(
      en,
      'Read line 1 again.',
      'One two three four five six seven eight nine ten eleven twelve thirteen.',
    ),
    line: /^unit\/greet\/en\.md:\d+: hints\.look-again: a sentence of 13 words\. At most 12/,
  },
  {
    title: 'a banned word',
    files: edited(en, 'Read line 1', 'Just read line 1'),
    line: /^unit\/greet\/en\.md:\d+: hints\.look-again: banned: just\. /,
  },
  {
    title: 'a pattern that would freeze the page',
    files: edited(json, '"equals": "Good morning"', '"matches": "(?=a+)+$"'),
    line: /^unit\/greet\/lesson\.json:\d+: checks\[1\]\.expect\.matches: .* is not a pattern that can be used\. /,
  },
  {
    title: 'a file that belongs to no lesson',
    files: withFiles({ 'unit/greet/solution.ts': '' }),
    line: /^unit\/greet\/solution\.ts: file name: not a part of a lesson\. /,
  },
  {
    title: 'a reserved folder name',
    files: renamed('unit/greet/', 'unit/con/'),
    line: /^unit\/con: folder name: "con" is a reserved name\. /,
  },
  {
    title: 'too many files',
    files: withFiles(
      Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`unit/greet/mistakes/m-${at}.js`, ''])),
    ),
    line: /^unit\/greet: more than 200 files in one lesson\. /,
  },
]
