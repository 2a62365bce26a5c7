/** Builds that a command needs: made when they are not there or out of date. */
import { installMissing, runScript } from './npm.mjs'
import { isBuilt } from './sources.mjs'

const scripts = { hosted: 'build', usb: 'build:usb' }

/**
 * Installs what is missing and builds what is stale. Ends the process when a build does not succeed.
 * @param {...import('./sources.mjs').Edition} editions
 */
export async function ensureBuilt(...editions) {
  installMissing()
  for (const edition of editions) {
    if (isBuilt(edition) || (await runScript(scripts[edition]))) continue
    console.error('The build did not succeed: the lines above say why.')
    process.exit(1)
  }
}

/**
 * The port that `PORT` names, or the usual one.
 * @param {number} usual
 */
export function portOr(usual) {
  const said = Number(process.env['PORT'])
  return Number.isInteger(said) && said > 0 && said < 65_536 ? said : usual
}
