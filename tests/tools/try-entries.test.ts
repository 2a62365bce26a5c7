/** What `npm run try` reads: programs from files, folders and lines, and what is said of those that are none. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { entriesOf, type Entry } from '../../tools/try/entries.ts'
import { readOptions } from '../../tools/try/options.ts'

const root = mkdtempSync(join(tmpdir(), 'jisr-try-'))
afterAll(() => rmSync(root, { recursive: true }))

function write(name: string, content: string | Uint8Array): string {
  const path = join(root, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

function read(path: string, inputs: (string | null)[] = []): Entry[] {
  return [...entriesOf([path], inputs)]
}

/** The entries of a file of lines, without the path of the file in what is said. */
function lines(...content: (string | Uint8Array)[]): unknown[] {
  const path = write('lines.jsonl', Buffer.concat(content.map((line) => Buffer.from(line))))
  const found: unknown = JSON.parse(
    JSON.stringify(read(path)).replaceAll(JSON.stringify(path).slice(1, -1), 'F'),
  )
  return found as unknown[]
}

describe('a file', () => {
  it('is one program, without its byte order mark and with its line ends as they are', () => {
    const path = write('a.js', '\ufefflet a\r\nconsole.log(a)\n')
    expect(read(path, ['x'])).toEqual([
      { id: path, code: 'let a\r\nconsole.log(a)\n', inputs: ['x'], checks: null, solution: null },
    ])
  })

  it.each([
    ['that is not there', () => join(root, 'none.js'), 'no such file. Check the path.'],
    [
      'that is not UTF-8',
      () => write('latin.js', Buffer.from([0x22, 0xe9, 0x22])),
      'the encoding is not UTF-8. Save it as UTF-8.',
    ],
    [
      'that is no program of a person',
      () => write('huge.js', Buffer.alloc(5 * 2 ** 20 + 1, 32)),
      'larger than 5 MB. Programs of beginners are a few kilobytes.',
    ],
    [
      'whose name no system has',
      () => 'x'.repeat(5000),
      'cannot be read (ENAMETOOLONG). Look at its rights.',
    ],
    ['that is a device', () => '/dev/null', 'not a file. Give the path of a program.'],
  ])('%s is a problem with its name', (_, make, problem) => {
    const path = make()
    expect(read(path)).toEqual([{ id: path, problem: `${path}: ${problem}` }])
  })
})

describe('a folder', () => {
  it('is its programs and lists, in the order of their names, without links', () => {
    const folder = dirname(write('folder/b.js', 'b'))
    write('folder/deep/a.js', 'a')
    write('folder/notes.txt', 'no program')
    write('folder/c.jsonl', '{"id":"c","code":"c"}')
    symlinkSync('/etc/passwd', join(folder, 'link.js'))
    expect(read(folder).map((entry) => ('code' in entry ? entry.code : entry.problem))).toEqual([
      expect.stringMatching(/folder\/link\.js: neither a file nor a folder/),
      'b',
      'c',
      'a',
    ])
  })
})

describe('a list of lines', () => {
  it('gives each line its own answers and checks, and takes no notice of other fields', () => {
    const check = { id: 'one', expect: { type: 'noError' } }
    expect(
      lines(
        '\ufeff{"id":"a","code":"1","inputs":["x",null],"solution":"s","note":{"__proto":1}}\n\n',
        `{"id":7,"code":"2","checks":[${JSON.stringify(check)}]}\r\n`,
        '{"code":"3"}',
      ),
    ).toEqual([
      { id: 'a', code: '1', inputs: ['x', null], checks: null, solution: 's' },
      { id: '7', code: '2', inputs: [], checks: [check], solution: null },
      { id: 'F:4', code: '3', inputs: [], checks: null, solution: null },
    ])
  })

  it('takes null and an empty list for what is not there', () => {
    expect(
      lines(
        '{"id":"a","code":"1","inputs":null,"checks":null,"solution":null}\n',
        '{"id":"b","code":"2","inputs":[],"checks":[]}\n',
      ),
    ).toEqual([
      { id: 'a', code: '1', inputs: [], checks: null, solution: null },
      { id: 'b', code: '2', inputs: [], checks: [], solution: null },
    ])
  })

  it('says of each line that is no program what is wrong, and where, and goes on', () => {
    expect(
      lines(
        '{"id":"a","code":"1"\n',
        '{"id":"b"}\n',
        '{"id":"c","code":"1","inputs":[5]}\n',
        '{"id":"d","code":"1","checks":[{"id":"x","expect":{"type":"magic"}}]}\n',
        Buffer.from([0x22, 0xff, 0x22, 0x0a]),
        '"only text"\n',
        `${'['.repeat(100_000)}\n`,
        '{"id":"e","code":"1"}\n',
      ),
    ).toEqual([
      { id: 'F:1', problem: expect.stringMatching(/^F:1: .+\. .+\.$/) as unknown },
      { id: 'b', problem: 'F:2: code: missing. Write text in quotes.' },
      { id: 'c', problem: 'F:3: inputs[0]: 5 is not text in quotes. Write text in quotes.' },
      {
        id: 'd',
        problem: expect.stringMatching(/^F:4: checks\[0\]\.expect\.type: unknown check "magic"/) as unknown,
      },
      { id: 'F:5', problem: 'F:5: the encoding is not UTF-8. Save it as UTF-8.' },
      { id: 'F:6', problem: 'F:6: "only text" is not an object {…}. Write an object {…}.' },
      { id: 'F:7', problem: expect.stringMatching(/^F:7: /) as unknown },
      { id: 'e', code: '1', inputs: [], checks: null, solution: null },
    ])
  })
})

describe('the words of the command', () => {
  it('are paths, answers in their order, and --json, in any order', () => {
    expect(readOptions(['--input', 'a', 'x.js', '--input=', '--json', 'y'])).toEqual({
      paths: ['x.js', 'y'],
      json: true,
      help: false,
      inputs: ['a', ''],
    })
  })

  it('may begin with a hyphen where they are answers or come after two hyphens', () => {
    expect(readOptions(['x.js', '--input', '-5', '--input', '--json', '--', '--input', '--help'])).toEqual({
      paths: ['x.js', '--input', '--help'],
      json: false,
      help: false,
      inputs: ['-5', '--json'],
    })
  })

  it.each([[[]], [['--what', 'x.js']], [['x.js', '--input']]])('are refused: %j', (words) => {
    expect(readOptions(words)).toBeNull()
  })
})
