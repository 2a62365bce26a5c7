/** `npm run classroom`: the page for a whole room, from this computer, without internet. */
import './node-version.mjs'
import { ensureBuilt, portOr } from './built.mjs'

await ensureBuilt('hosted', 'usb')
// Libraries are there only now.
const { serveRoom } = await import('./room/serve-room.mjs')
const { qrForTerminal } = await import('./room/qr-code.mjs')

const usualPort = portOr(8080)
await serveRoom({ port: usualPort, changed: tell })

/**
 * @param {string[]} addresses
 * @param {number} port
 */
function tell(addresses, port) {
  const [first] = addresses
  console.log(`\n${new Date().toLocaleTimeString()}`)
  if (port !== usualPort) {
    console.log(`Port ${usualPort} is taken by another program; this is ${port}.`)
    console.log('Browsers keep work by address: use the same port every day where you can.')
  }
  if (first === undefined) {
    console.log('This computer is in no network yet. Turn on its Wi-Fi: the address appears here.')
    return
  }
  console.log(`${qrForTerminal(first, { colours: process.stdout.isTTY })}\n`)
  console.log(`Jisr for the room:  ${addresses.join('\n                    ')}`)
  console.log(`For the wall:       http://localhost:${port}/room`)
  console.log('\nNobody is counted, nothing is written down. Ctrl + C ends it.')
}
