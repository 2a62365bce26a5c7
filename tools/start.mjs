/** `npm start`: installs what is missing, builds what is out of date, serves, and prints the address. */
import './node-version.mjs'
import { setHooks } from './hooks.mjs'
import { installMissing, runScript } from './npm.mjs'
import { serve } from './serve.mjs'
import { isBuilt } from './sources.mjs'

installMissing()
setHooks()
if (!isBuilt('hosted') && !(await runScript('build'))) {
  console.error('The build did not succeed: the lines above say why.')
  process.exit(1)
}

const said = Number(process.env['PORT'])
const port = Number.isInteger(said) && said > 0 && said < 65_536 ? said : 4173
const { address } = await serve({
  root: 'dist',
  port,
  host: process.env['JISR_HOST'] || '127.0.0.1',
  anyPort: true,
})
console.log(`\nJisr is here:  ${address}\n\nCtrl + C ends it.`)
