/** The React side of the classroom's store. */
import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Classroom } from '../classroom/classroom.ts'
import type { ClassroomState } from '../classroom/state.ts'

export const ClassroomContext = createContext<Classroom | null>(null)

export function useClassroom(): Classroom {
  const classroom = use(ClassroomContext)
  if (!classroom) throw new Error('ClassroomContext is missing')
  return classroom
}

/** A part of the state; renders again when that part changes. */
export function useClassroomState<T>(select: (state: ClassroomState) => T): T {
  return useStore(useClassroom().store, select)
}
