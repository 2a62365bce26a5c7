/** Builds both editions where they are out of date. */
import './node-version.mjs'
import { ensureBuilt } from './built.mjs'

await ensureBuilt('hosted', 'usb')
