/** Made from the folder `lessons/` by tools/lessons/vite-plugin.ts: every lesson in every language is its own chunk. */
type CompiledCourse = import('./course.ts').CourseSource

declare module 'virtual:course' {
  export const outline: CompiledCourse['outline']
  export const pages: CompiledCourse['pages']
  export const titles: CompiledCourse['titles']
}
