import { useClassroom } from './use-classroom.ts'

/** "1.3", from the place in the course; empty for an unknown lesson. */
export function useLessonNumber(id: string): string {
  const place = useClassroom().course.placeOf(id)
  return place ? `${place.unit}.${place.lesson}` : ''
}
