/** The course that was built into this app. */
import { outline, pages, titles } from 'virtual:course'
import { createCourse, type Course } from './course.ts'

export const course: Course = createCourse({ outline, pages, titles })
