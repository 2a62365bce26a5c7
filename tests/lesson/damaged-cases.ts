/** Lesson files broken in the ways of editors, disks, networks and haste. */
import { edited, goodCourse, withFiles, type Files } from './good-course.ts'
import { firstCheck, inTask, title, type Case } from './hostile-cases.ts'

const json = 'unit/greet/lesson.json'
const en = 'unit/greet/en.md'
const fr = 'unit/greet/fr.md'

const bytes = (file: string, change: (before: Buffer) => Buffer) => (): Files =>
  withFiles({ [file]: change(Buffer.from(String(goodCourse[file]))) })

export const damages: Case[] = [
  {
    title: 'a file of spaces',
    files: () => withFiles({ [json]: ' \n\n' }),
    line: /^unit\/greet\/lesson\.json:3: the JSON is malformed: a value is missing here\. /,
  },
  {
    title: 'half a file',
    files: bytes(json, (before) => before.subarray(0, before.length / 2)),
    line: /^unit\/greet\/lesson\.json:\d+: the JSON is malformed: /,
  },
  {
    title: 'half a sign at the end',
    files: bytes(fr, (before) => Buffer.concat([before, Buffer.from([0xe1, 0x88])])),
    line: /^unit\/greet\/fr\.md:4\d: the encoding is not UTF-8\. /,
  },
  {
    title: 'a sign written longer than it is',
    files: bytes(fr, (before) => Buffer.concat([before, Buffer.from([0xc0, 0xbc])])),
    line: /^unit\/greet\/fr\.md:4\d: the encoding is not UTF-8\. /,
  },
  {
    title: 'a letter that another program lost',
    files: () => edited(fr, 'Relisez', 'R\ufffdlisez'),
    line: /^unit\/greet\/fr\.md:26: a letter was lost: /,
  },
  {
    title: 'an entity of no sign',
    files: () => edited(en, 'Read line 1', 'Read&#0; line 1'),
    line: /^unit\/greet\/en\.md:26: hints\.look-again: a letter was lost: /,
  },
  {
    title: 'UTF-16 of the other order',
    files: bytes(fr, (before) => Buffer.from(before.toString('utf8'), 'utf16le').swap16()),
    line: /^unit\/greet\/fr\.md: the encoding is not UTF-8 \(it holds NUL bytes\)\. /,
  },
  {
    title: 'a packed file',
    files: bytes(fr, () => Buffer.from([0x1f, 0x8b, 8, 0x41, 0x0a, 0x42, 0xff])),
    line: /^unit\/greet\/fr\.md:1: the encoding is not UTF-8\. /,
  },
  {
    title: 'a front matter that does not end',
    files: () => edited(en, 'review: machine-draft\n---\n', 'review: machine-draft\n'),
    line: /^unit\/greet\/en\.md:1: title: the front matter does not end\. Write ---/,
  },
  {
    title: 'a name twice in the front matter',
    files: title('Find\ntitle: Look'),
    line: /^unit\/greet\/en\.md:3: title: the front matter has this name twice\. /,
  },
  {
    title: 'a quote that is not closed in the front matter',
    files: title('"Find'),
    line: /^unit\/greet\/en\.md:2: title: the front matter is not valid YAML\. /,
  },
  {
    title: 'a title without words',
    files: title(''),
    line: /^unit\/greet\/en\.md:2: title: nothing is written here\. /,
  },
  {
    title: 'a long sentence for a title',
    files: title('a a a a a a a a a a a a a'),
    line: /^unit\/greet\/en\.md:2: title: a sentence of 13 words\. /,
  },
  {
    title: 'a number where text belongs',
    files: firstCheck('"equals": 5'),
    line: /^unit\/greet\/lesson\.json:20: checks\[1\]\.expect\.equals: 5 is not text in quotes\. /,
  },
  {
    title: 'a long list inside of a value',
    files: () =>
      edited(
        json,
        '"type": "noError"',
        `"type": "variable", "name": "a", "equals": { "b": [${'1,'.repeat(300)}1] }`,
      ),
    line: /^unit\/greet\/lesson\.json:\d+: checks\[0\]\.expect\.equals\.b: too long\. At most 200 entries\.$/,
  },
  {
    title: 'a merge key',
    files: title('Find\n<<: { review: reviewed }'),
    line: /^unit\/greet\/en\.md:3: <<: unknown field "<<"\. /,
  },
  {
    title: 'a __proto__ in the front matter',
    files: title('Find\n__proto__: { polluted: true }'),
    line: /^unit\/greet\/en\.md:3: __proto__: unknown field "__proto__"\. /,
  },
  {
    title: 'a tag of another language',
    files: title('!!python/object/apply:os.system ["true"]'),
    line: /^unit\/greet\/en\.md:2: title: YAML tags such as !!binary are not allowed\. /,
  },
  {
    title: 'a __proto__ deep in JSON',
    files: firstCheck('"equals": "Good morning", "x": { "__proto__": { "polluted": true } }'),
    line: /^unit\/greet\/lesson\.json:\d+: checks\[1\]\.expect\.x\.__proto__: the name __proto__ is reserved\. /,
  },
  {
    title: 'a block of code',
    files: inTask('```js\n'),
    line: /^unit\/greet\/en\.md:13: blocks of code are not allowed here\. /,
  },
  {
    title: 'a folder with the name of a file',
    files: () => withFiles({ [fr]: null, [`${fr}/x`]: '' }),
    line: /^unit\/greet\/fr\.md: file name: not a part of a lesson\. /,
  },
]
