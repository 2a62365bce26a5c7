/** The course while the app runs. */
import { describe, expect, it, vi } from 'vitest'
import {
  createCourse,
  CourseUnreachable,
  PATIENCE_MS,
  placesIn,
  type CourseSource,
  type LessonEntry,
} from '../../src/lesson/course.ts'
import type { CourseOutline, CourseTitles, Lesson } from '../../src/lesson/lesson.ts'
import { pageOf, pagesFor } from '../../src/lesson/page-of.ts'

function lesson(id: string, language: string): () => Promise<{ default: Lesson }> {
  const empty = {
    concepts: [],
    text: [],
    task: [],
    checks: [],
    questions: [],
    hints: [],
    starter: '',
    solution: '',
  }
  const made: Lesson = {
    ...empty,
    id,
    language,
    unit: 'u',
    order: 1,
    kind: 'run',
    review: 'reviewed',
    title: id,
  }
  return vi.fn(() => Promise.resolve({ default: made }))
}

function titles(language: string, lessons: string[]): () => Promise<{ default: CourseTitles }> {
  const entries = lessons.map((id) => [id, { title: `${id} in ${language}`, review: 'reviewed' as const }])
  const units =
    language === 'en' ? { one: { title: 'One', about: '' }, two: { title: 'Two', about: '' } } : {}
  return () => Promise.resolve({ default: { language, units, lessons: Object.fromEntries(entries) } })
}

const languages = { a: { en: lesson('a', 'en'), ar: lesson('a', 'ar') }, b: { en: lesson('b', 'en') } }
const outline: CourseOutline = {
  languages: ['en', 'ar'],
  units: [
    {
      id: 'one',
      lessons: [
        { id: 'a', kind: 'run' },
        { id: 'b', kind: 'run' },
      ],
    },
    { id: 'two', lessons: [{ id: 'c', kind: 'run' }] },
  ],
}
const texts: Record<string, LessonEntry['languages']> = { ...languages, c: { en: lesson('c', 'en') } }

type Page = Record<string, LessonEntry>

/** As the compiler lays them out, on several pages. */
const pages: Page[] = [{}, {}, {}]
for (const [id, place] of placesIn(outline))
  Object.assign(pages[pageOf(id, pages.length)] ?? {}, { [id]: { ...place, languages: texts[id] ?? {} } })

const onePage: Page = Object.assign({}, ...pages)

const given = <T>(value: T) => vi.fn(() => Promise.resolve({ default: value }))

/** The course, with another entry for the lesson `a`. */
function withEntry(change: object): CourseSource {
  const changed = (page: Page): Page =>
    page['a'] === undefined ? page : { ...page, a: { ...page['a'], ...change } }
  return { ...source, pages: pages.map((page) => given(changed(page))) }
}

const source: CourseSource = {
  outline: given(outline),
  titles: { en: titles('en', ['a', 'b', 'c']), ar: titles('ar', ['a']) },
  pages: pages.map(given),
}
const course = createCourse(source)

describe('loading a lesson', () => {
  it('finds it in the language that is wanted, and fetches only that', async () => {
    const found = await course.loadLesson('a', ['ar', 'en'])
    expect(found).toMatchObject({ lesson: { id: 'a', language: 'ar' }, wanted: true })
    expect(languages.a.en).not.toHaveBeenCalled()
  })

  it('falls back along the chain and says so', async () => {
    expect(await course.loadLesson('b', ['ar', 'en'])).toMatchObject({
      lesson: { language: 'en' },
      wanted: false,
    })
  })

  it.each([
    ['nothing', ['en']],
    ['constructor', ['en']],
    ['__proto__', ['en']],
    ['a', ['toString']],
    ['b', ['ar']],
    ['a', []],
  ])('is null for the lesson %s in %j', async (id, chain) => {
    expect(await course.loadLesson(id, chain)).toBeNull()
  })

  const damages: [string, unknown][] = [
    ['nothing', undefined],
    ['another value', 'half'],
    ['a list', []],
    ['an empty record', {}],
    ['another lesson', 'b'],
    ['a field of another type', { text: 'none' }],
    ['a missing field', { checks: undefined }],
    ['a sentence without its words', { task: [{ number: 1 }] }],
    ['a question without choices', { questions: [{ id: 'q', html: '' }] }],
    ['blocks that are none', { parsons: { given: '', blocks: [null] } }],
  ]
  it.each(damages)(
    'says that a damaged lesson cannot be opened, and opens the others: %s',
    async (_, damage) => {
      const whole = (await languages.a.en()).default
      const found =
        damage === 'b'
          ? (await languages.b.en()).default
          : typeof damage === 'object' && Object.keys(damage ?? {}).length > 0
            ? { ...whole, ...damage }
            : damage
      const shaky = createCourse(withEntry({ languages: { en: given(found as Lesson) } }))
      await expect(shaky.loadLesson('a', ['en'])).rejects.toThrow(CourseUnreachable)
      await expect(shaky.loadLesson('b', ['en'])).resolves.toMatchObject({ wanted: true })
    },
  )

  it('says that a damaged page cannot be opened, and opens the others', async () => {
    const shaky = createCourse(withEntry({ languages: { en: 1 } }))
    await expect(shaky.loadLesson('a', ['en'])).rejects.toThrow(CourseUnreachable)
    // On another page than `a`.
    await expect(shaky.loadLesson('c', ['en'])).resolves.toMatchObject({ wanted: true })
  })

  it('rejects in one way when the network is gone, and succeeds when it is back', async () => {
    const load = vi.fn<CourseSource['pages'][number]>()
    load.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue({ default: onePage })
    const shaky = createCourse({ ...source, pages: [load] })
    await expect(shaky.loadLesson('a', ['en'])).rejects.toThrow(CourseUnreachable)
    await expect(shaky.loadLesson('a', ['en'])).resolves.toMatchObject({ wanted: true })
  })

  it('does not wait for ever for a file that never comes, and takes it when it has come after all', async () => {
    vi.useFakeTimers()
    try {
      let arrive = (_: { default: Page }): void => undefined
      const late = new Promise<{ default: Page }>((resolve) => (arrive = resolve))
      const slow = createCourse({ ...source, pages: [() => late] })
      const first = expect(slow.loadLesson('a', ['en'])).rejects.toThrow(CourseUnreachable)
      await vi.advanceTimersByTimeAsync(PATIENCE_MS)
      await first
      arrive({ default: onePage })
      await expect(slow.loadLesson('a', ['en'])).resolves.toMatchObject({ wanted: true })
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  it('fetches one page for it, and neither the map nor titles', async () => {
    const watched: CourseSource = {
      outline: given(outline),
      titles: { en: given({ language: 'en', units: {}, lessons: {} }) },
      pages: pages.map(given),
    }
    await createCourse(watched).loadLesson('c', ['en'])
    const calls = watched.pages.map((load) => vi.mocked(load).mock.calls.length)
    expect(calls.reduce((sum, each) => sum + each)).toBe(1)
    expect(watched.outline).not.toHaveBeenCalled()
    expect(watched.titles['en']).not.toHaveBeenCalled()
  })
})

describe('the pages of lessons', () => {
  const ids = Array.from({ length: 1000 }, (_, at) => `unit-${at % 37}-lesson-${at}`)

  it('are evenly full, so that none grows long', () => {
    const count = pagesFor(1000, 12)
    const full = new Array<number>(count).fill(0)
    for (const id of ids) full[pageOf(id, count)] = (full[pageOf(id, count)] ?? 0) + 1
    expect(Math.max(...full)).toBeLessThan(30)
    expect(count).toBe(110)
  })

  it('are one in a small course, and more with the square root of a large one', () => {
    expect([0, 5, 16].map((lessons) => pagesFor(lessons, 3))).toEqual([1, 1, 1])
    expect(pagesFor(4000, 12)).toBe(2 * pagesFor(1000, 12))
  })
})

describe('titles', () => {
  it('are there for everything, each in the best language that has it', async () => {
    const found = await course.loadTitles(['ar', 'en'])
    expect(found.language).toBe('ar')
    expect(found.lessons['a']).toMatchObject({ title: 'a in ar', language: 'ar' })
    expect(found.lessons['c']).toMatchObject({ title: 'c in en', language: 'en' })
    expect(found.units['two']).toMatchObject({ title: 'Two', language: 'en' })
  })

  it('are those of another language when the first cannot be fetched, or are damaged', async () => {
    const gone = () => Promise.reject(new TypeError('Failed to fetch'))
    const damaged = () => Promise.resolve({ default: { language: 'ar' } as CourseTitles })
    for (const ar of [gone, damaged]) {
      const shaky = createCourse({ ...source, titles: { ...source.titles, ar } })
      const found = await shaky.loadTitles(['ar', 'en'])
      expect(found.lessons['a']).toMatchObject({ title: 'a in en', language: 'en' })
    }
  })

  it('reject in one way when they cannot be fetched', async () => {
    const titles = { en: () => Promise.reject(new TypeError('Failed to fetch')) }
    await expect(createCourse({ ...source, titles }).loadTitles(['en'])).rejects.toThrow(CourseUnreachable)
  })
})

describe('the order of lessons', () => {
  it('goes on from unit to unit, both ways', async () => {
    await course.loadOutline()
    expect(['a', 'b', 'c', 'x'].map(course.nextLesson)).toEqual(['b', 'c', null, null])
    expect(['a', 'b', 'c', 'x'].map(course.previousLesson)).toEqual([null, 'a', 'b', null])
  })

  it('gives every lesson its numbers', async () => {
    await course.loadOutline()
    expect(course.placeOf('c')).toEqual({ unit: 2, lesson: 1 })
    expect(course.placeOf('b')).toEqual({ unit: 1, lesson: 2 })
    expect(course.placeOf('constructor')).toBeNull()
  })

  it('is known of a lesson that was opened, without the map', async () => {
    const fresh = createCourse(source)
    expect(fresh.placeOf('b')).toBeNull()
    await fresh.loadLesson('b', ['en'])
    expect(fresh.placeOf('b')).toEqual({ unit: 1, lesson: 2 })
    expect([fresh.previousLesson('b'), fresh.nextLesson('b')]).toEqual(['a', 'c'])
  })

  it.each([[null], [{ units: [] }], [{ languages: [], units: [{ id: 'one', lessons: ['a'] }] }]])(
    'is not taken from a damaged map: %j',
    async (damaged) => {
      const shaky = createCourse({ ...source, outline: given(damaged as unknown as CourseOutline) })
      await expect(shaky.loadOutline()).rejects.toThrow(CourseUnreachable)
    },
  )
})
