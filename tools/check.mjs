/** `npm run check`: everything except the browser. */
import './node-version.mjs'
import { checkSteps, runSteps } from './steps.mjs'

const { passed, failed } = await runSteps(checkSteps)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
