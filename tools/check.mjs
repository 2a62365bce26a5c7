/** `npm run check`: everything except the browser. */
import './node-version.mjs'
import { checkStages, runStages } from './steps.mjs'

const { passed, failed } = await runStages(checkStages)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
