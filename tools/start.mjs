/** `npm start`: installs what is missing, builds what is out of date, serves, and prints the address. */
import './node-version.mjs'
import { ensureBuilt, portOr } from './built.mjs'
import { setHooks } from './hooks.mjs'
import { serve } from './serve.mjs'

await ensureBuilt('hosted')
setHooks()

const { address } = await serve({
  root: 'dist',
  port: portOr(4173),
  host: process.env['JISR_HOST'] || '127.0.0.1',
  anyPort: true,
})
console.log(`\nJisr is here:  ${address}\n\nCtrl + C ends it.`)
