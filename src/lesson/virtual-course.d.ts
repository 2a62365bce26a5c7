/** Made from the folder `lessons/` by tools/lessons/vite-plugin.ts: every lesson in every language is its own chunk. */
declare module 'virtual:course' {
  import type { CourseSource } from './course.ts'
  export const outline: CourseSource['outline']
  export const titles: CourseSource['titles']
  export const units: CourseSource['units']
}
