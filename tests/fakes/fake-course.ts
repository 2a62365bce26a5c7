/** A course of two small lessons in two languages, for tests of what happens around them. */
import { createCourse, placesIn, type Course } from '../../src/lesson/course.ts'
import type { CourseOutline, Lesson } from '../../src/lesson/lesson.ts'

const base: Omit<Lesson, 'id' | 'language' | 'title' | 'starter' | 'solution' | 'checks'> = {
  unit: 'first',
  order: 1,
  kind: 'modify',
  concepts: [],
  review: 'reviewed',
  text: [{ number: 1, html: 'Read.' }],
  task: [{ number: 2, html: 'Do.' }],
  questions: [],
  hints: [
    { id: 'first', html: 'One' },
    { id: 'second', html: 'Two' },
    { id: 'fitting', html: 'Fits', when: { failed: 'prints' } },
  ],
}

function greeting(language: string, word: string): Lesson {
  return {
    ...base,
    id: 'greet',
    language,
    title: word,
    starter: `// ${word}`,
    solution: `console.log("${word}")`,
    checks: [{ id: 'prints', expect: { type: 'output', lines: [word] }, html: word }],
  }
}

function guess(language: string): Lesson {
  return {
    ...base,
    id: 'guess',
    language,
    kind: 'predict',
    title: 'Guess',
    starter: 'console.log(1)',
    solution: 'console.log(1)',
    checks: [{ id: 'answered', expect: { type: 'answered', question: 'what' }, html: 'Answer' }],
    questions: [
      {
        id: 'what',
        html: 'What?',
        choices: [
          { id: 'one', html: '1', right: true },
          { id: 'two', html: '2', right: false },
        ],
      },
    ],
  }
}

function order(language: string): Lesson {
  return {
    ...base,
    id: 'order',
    language,
    kind: 'parsons',
    title: 'Order',
    starter: '',
    solution: 'let a = 1\nconsole.log(a)',
    checks: [{ id: 'prints', expect: { type: 'output', lines: ['1'] }, html: '1' }],
    parsons: {
      given: '',
      blocks: [
        { id: 'x', code: 'console.log(a)' },
        { id: 'y', code: 'let a = 1' },
      ],
    },
  }
}

const lessons: Record<string, Record<string, Lesson>> = {
  greet: { en: greeting('en', 'Hello'), fr: greeting('fr', 'Bonjour') },
  guess: { en: guess('en') },
  order: { en: order('en'), fr: order('fr') },
}

const outline: CourseOutline = {
  languages: ['en', 'fr'],
  units: [
    {
      id: 'first',
      lessons: [
        { id: 'greet', kind: 'modify' },
        { id: 'guess', kind: 'predict' },
        { id: 'order', kind: 'parsons' },
      ],
    },
  ],
}

export function fakeCourse(): Course {
  return createCourse({
    outline: loading(outline),
    titles: { en: loading({ language: 'en', units: {}, lessons: {} }) },
    pages: [
      loading(
        Object.fromEntries(
          [...placesIn(outline)].map(([id, place]) => [
            id,
            {
              ...place,
              languages: Object.fromEntries(
                Object.entries(lessons[id] ?? {}).map(([tag, lesson]) => [tag, loading(lesson)]),
              ),
            },
          ]),
        ),
      ),
    ],
  })
}

function loading<T>(value: T): () => Promise<{ default: T }> {
  return () => Promise.resolve({ default: value })
}
