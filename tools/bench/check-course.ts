/** The real course and one unit more, whose lessons have as many checks as one wants to measure. */
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Right at once: every check passes, so that all of them are run. */
const addition = 'function add(a, b) {\n  return a + b\n}\n'

/** Writes the course to a folder and says which lesson has how many checks. */
export function writeCheckCourse(folder: string, counts: readonly number[]): Map<number, string> {
  rmSync(folder, { recursive: true, force: true })
  cpSync('lessons', folder, { recursive: true })
  const unit = join(folder, 'measured')
  mkdirSync(unit)
  write(
    join(unit, 'unit.json'),
    JSON.stringify({ $schema: '../unit.schema.json', id: 'measured', order: 99 }),
  )
  write(join(unit, 'en.md'), '---\ntitle: Measured\nreview: machine-draft\n---\n\nMany checks.\n')
  const lessons = new Map<number, string>()
  for (const [at, count] of counts.entries()) {
    const id = `with-${count}-checks`
    lessons.set(count, id)
    writeLesson(join(unit, id), { id, order: at + 1, count })
  }
  return lessons
}

function writeLesson(
  folder: string,
  { id, order, count }: { id: string; order: number; count: number },
): void {
  mkdirSync(folder)
  const numbers = Array.from({ length: count }, (_, at) => at + 1)
  const checks = numbers.map((number) => ({
    id: `sum-${number}`,
    expect: { type: 'call', name: 'add', args: [number, 1], returns: number + 1 },
  }))
  const lesson = {
    $schema: '../../lesson.schema.json',
    id,
    order,
    kind: 'make',
    concepts: ['function'],
    checks,
    hints: [{ id: 'look' }],
  }
  write(join(folder, 'lesson.json'), JSON.stringify(lesson, null, 2))
  for (const file of ['starter.js', 'solution.js']) write(join(folder, file), addition)
  const sums = numbers.map((number) => `- sum-${number}: The sum of ${number} and 1 is right.`).join('\n')
  write(
    join(folder, 'en.md'),
    `---\ntitle: ${count} checks\nreview: machine-draft\n---\n\n## text\n\n1. A sum.\n\n## task\n\n2. Add.\n\n` +
      `## checks\n\n${sums}\n\n## hints\n\n- look: Look at the signs.\n`,
  )
}

function write(file: string, text: string): void {
  writeFileSync(file, text)
}
