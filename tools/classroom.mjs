/** `npm run classroom`: the page for a whole room, from this computer, without internet. */
import './node-version.mjs'
import { ensureBuilt, portOr } from './built.mjs'

await ensureBuilt('hosted', 'usb')
// Libraries are there only now.
const { serveRoom } = await import('./room/serve-room.mjs')
const { toldInRoom, whyNotServed } = await import('./room/told.mjs')

const usualPort = portOr(8080)
try {
  await serveRoom({ port: usualPort, changed: tell })
} catch (error) {
  const why = whyNotServed(error, usualPort)
  if (why === null) throw error
  console.error(why)
  process.exitCode = 1
}

/**
 * @param {string[]} addresses
 * @param {number} port
 */
function tell(addresses, port) {
  const colours = process.stdout.isTTY
  console.log(`\n${new Date().toLocaleTimeString()}\n${toldInRoom({ addresses, port, usualPort, colours })}`)
}
