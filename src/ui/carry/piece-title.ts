import type { CourseTitles } from '../../lesson/lesson.ts'

/** A lesson's title, or a program's name; the id where neither is known. */
export function pieceTitle(
  { kind, id, name }: { kind: string; id: string; name: string | null },
  titles: CourseTitles | null,
): string {
  return (kind === 'lesson' ? titles?.lessons[id]?.title : name) ?? id
}
