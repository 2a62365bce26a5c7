/** The course while the app runs. */
import { describe, expect, it, vi } from 'vitest'
import { createCourse, CourseUnreachable, type CourseSource } from '../../src/lesson/course.ts'
import type { CourseTitles, Lesson } from '../../src/lesson/lesson.ts'

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
const source: CourseSource = {
  outline: {
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
  },
  titles: { en: titles('en', ['a', 'b', 'c']), ar: titles('ar', ['a']) },
  units: {
    one: () => Promise.resolve({ default: languages }),
    two: () => Promise.resolve({ default: { c: { en: lesson('c', 'en') } } }),
  },
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
      const a = { en: () => Promise.resolve({ default: found as Lesson }) }
      const one = { ...languages, a } as Awaited<ReturnType<CourseSource['units'][string]>>['default']
      const shaky = createCourse({
        ...source,
        units: { ...source.units, one: () => Promise.resolve({ default: one }) },
      })
      await expect(shaky.loadLesson('a', ['en'])).rejects.toThrow(CourseUnreachable)
      await expect(shaky.loadLesson('b', ['en'])).resolves.toMatchObject({ wanted: true })
    },
  )

  it('says that a damaged unit cannot be opened, and opens the others', async () => {
    const units = { ...source.units, one: () => Promise.resolve({ default: { a: { en: 1 } } }) }
    const shaky = createCourse({ ...source, units: units as unknown as CourseSource['units'] })
    await expect(shaky.loadLesson('a', ['en'])).rejects.toThrow(CourseUnreachable)
    await expect(shaky.loadLesson('c', ['en'])).resolves.toMatchObject({ wanted: true })
  })

  it('rejects in one way when the network is gone, and succeeds when it is back', async () => {
    const load = vi.fn<CourseSource['units'][string]>()
    load.mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValue({ default: languages })
    const shaky = createCourse({ ...source, units: { ...source.units, one: load } })
    await expect(shaky.loadLesson('a', ['en'])).rejects.toThrow(CourseUnreachable)
    await expect(shaky.loadLesson('a', ['en'])).resolves.toMatchObject({ wanted: true })
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
  it('goes on from unit to unit, both ways', () => {
    expect(['a', 'b', 'c', 'x'].map(course.nextLesson)).toEqual(['b', 'c', null, null])
    expect(['a', 'b', 'c', 'x'].map(course.previousLesson)).toEqual([null, 'a', 'b', null])
  })

  it('gives every lesson its numbers', () => {
    expect(course.placeOf('c')).toEqual({ unit: 2, lesson: 1 })
    expect(course.placeOf('b')).toEqual({ unit: 1, lesson: 2 })
    expect(course.placeOf('constructor')).toBeNull()
  })
})
