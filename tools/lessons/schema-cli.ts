/** `npm run schema`: writes the JSON Schemas that editors complete and check lesson files with. */
import { writeFileSync } from 'node:fs'
import { z } from 'zod'
import { lessonFile, unitFile } from '../../src/lesson/schema.ts'
import { formatJson } from './format-json.ts'
import { startedDirectly } from './started-directly.ts'

const schemas = { 'lessons/lesson.schema.json': lessonFile, 'lessons/unit.schema.json': unitFile }

/** The schema files by path, as they must stand in the repository. */
export async function schemaFiles(): Promise<[path: string, text: string][]> {
  return Promise.all(
    Object.entries(schemas).map(async ([path, schema]): Promise<[string, string]> => {
      const json = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
      return [path, await formatJson(json, path)]
    }),
  )
}

if (startedDirectly(import.meta.url)) {
  for (const [path, text] of await schemaFiles()) {
    writeFileSync(path, text)
    console.log(`written: ${path}`)
  }
}
