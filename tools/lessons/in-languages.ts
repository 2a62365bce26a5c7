/** A course in some of its languages only, for builds that leave the others at home. */
import type { ChosenLanguages } from '../app-languages.ts'
import type { CourseSource } from './read.ts'

/** A language to fall back to stays only where an offered one is missing: a lesson in it is better than none. */
export function inLanguages(course: CourseSource, { offered, kept }: ChosenLanguages): CourseSource {
  const chosen = <Text>(texts: Map<string, Text>): Map<string, Text> => {
    const whole = offered.every((tag) => texts.has(tag))
    return new Map([...texts].filter(([tag]) => (whole ? offered : kept).includes(tag)))
  }
  const units = course.units.map((unit) => ({
    ...unit,
    texts: chosen(unit.texts),
    lessons: unit.lessons.map((lesson) => ({ ...lesson, texts: chosen(lesson.texts) })),
  }))
  return { ...course, units }
}
