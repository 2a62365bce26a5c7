/** A small course that has no problem: tests make a copy in a temporary folder and break one thing. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export type Files = Record<string, string | Uint8Array>

const lessonFile = {
  id: 'two-greetings',
  order: 1,
  kind: 'fix',
  concepts: ['text'],
  checks: [
    { id: 'no-error', expect: { type: 'noError' } },
    { id: 'first-line', expect: { type: 'line', at: 1, equals: 'Good morning' } },
    { id: 'two-lines', expect: { type: 'lineCount', min: 2, max: 2 } },
  ],
  questions: [{ id: 'how-many', choices: [{ id: 'one' }, { id: 'two', right: true }] }],
  hints: [
    { id: 'find-quote', when: { failed: 'no-error' } },
    { id: 'look-again', when: { failed: 'first-line' } },
  ],
}
const answered = { id: 'answer', expect: { type: 'answered', question: 'how-many' } }

export const goodCourse: Files = {
  'unit/unit.json': JSON.stringify({ id: 'unit', order: 1 }),
  'unit/en.md': '---\ntitle: First words\nreview: reviewed\n---\n\nYou print lines of text.\n',
  'unit/fr.md':
    '---\ntitle: Premiers mots\nreview: machine-draft\n---\n\nVous affichez des lignes de texte.\n',
  'unit/greet/lesson.json': JSON.stringify(
    { ...lessonFile, checks: [...lessonFile.checks, answered] },
    null,
    2,
  ),
  'unit/greet/starter.js': '// Two greetings\nconsole.log("Good morning);\nconsole.log("Good night");\n',
  'unit/greet/solution.js': '// Two greetings\nconsole.log("Good morning");\nconsole.log("Good night");\n',
  'unit/greet/mistakes/no-quote.js':
    '// triggers: check no-error, hint find-quote\nconsole.log("Good morning);\n',
  'unit/greet/mistakes/other-words.js':
    '// triggers: hint look-again, check first-line\nconsole.log("Good night");\nconsole.log("Good night");\n',
  'unit/greet/en.md': `---
title: Find the missing sign
review: machine-draft
---

## text

1. Quotes come in *pairs*.
2. One sign is missing after \`console.log("\`.

## task

3. Press **Run** and read the message.
4. Add the missing sign.

## checks

- no-error: The program runs without an error.
- first-line: Line 1 is \`Good morning\`.
- two-lines: Two lines appear.
- answer: The question has its answer.

## hints

- find-quote: Look at line 1. Where does the text end?
- look-again: Read line 1 again.

## questions

### how-many

How many lines appear?

- one: One line
  > Each \`console.log\` makes its own line.
- two: Two lines
`,
  'unit/greet/fr.md': `---
title: Trouver le signe qui manque
review: machine-draft
---

## text

1. Les guillemets vont par *deux*.
2. Un signe manque après \`console.log("\`.

## task

3. Appuyez sur **Lancer** et lisez le message.
4. Ajoutez le signe qui manque.

## checks

- no-error: Le programme va jusqu’à la fin.
- first-line: La ligne 1 est \`Bonjour\`.
- two-lines: Deux lignes apparaissent.
- answer: La question a sa réponse.

## hints

- find-quote: Regardez la ligne 1. Où finit le texte ?
- look-again: Relisez la ligne 1.

## questions

### how-many

Combien de lignes apparaissent ?

- one: Une ligne
  > Chaque \`console.log\` fait sa propre ligne.
- two: Deux lignes

## words

| code          | here            |
| ------------- | --------------- |
| Good morning  | Bonjour         |
| Good night    | Bonne nuit      |
| Two greetings | Deux salutations |
`,
}

const made: string[] = []

/** Writes files into a new temporary folder and returns its path. */
export function writeCourse(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-lessons-'))
  made.push(folder)
  for (const [path, content] of Object.entries(files)) {
    const place = join(folder, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, content)
  }
  return folder
}

/** Puts a symbolic link into a folder. */
export function writeLink(folder: string, path: string, target: string): void {
  symlinkSync(target, join(folder, path))
}

/** Deletes everything `writeCourse` made. */
export function removeCourses(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** The good course with one text in one file replaced; throws when the text does not stand there. */
export function edited(path: string, from: string | RegExp, to: string): Files {
  const before = goodCourse[path]
  if (typeof before !== 'string') throw new Error(`no such file in the good course: ${path}`)
  const after = before.replace(from, () => to)
  if (after === before) throw new Error(`${path} does not hold ${String(from)}`)
  return { ...goodCourse, [path]: after }
}

/** The good course with files added or put in place of others; `null` takes one away. */
export function withFiles(changes: Record<string, string | Uint8Array | null>): Files {
  const files: Files = { ...goodCourse }
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) delete files[path]
    else files[path] = content
  }
  return files
}
