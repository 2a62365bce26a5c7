/** What `npm run classroom` says on the terminal. */
import { qrForTerminal } from './qr-code.mjs'

/**
 * @param {{ addresses: string[], port: number, usualPort: number, colours: boolean }} options the first address is the
 * one to try first; the port wished for, which another program may have
 */
export function toldInRoom({ addresses, port, usualPort, colours }) {
  const [first] = addresses
  const here = `http://localhost:${port}/`
  const otherPort = [
    `Port ${usualPort} is taken by another program; this is ${port}.`,
    'Browsers keep work by address: use the same port every day where you can.',
  ]
  const room = first === undefined ? alone : [qrForTerminal(first, { colours }), '', ...named(addresses)]
  return [
    ...(port === usualPort ? [] : otherPort),
    ...room,
    `On this computer:   ${here}`,
    `For the wall:       ${here}room`,
    '',
    'Nobody is counted, nothing is written down. Ctrl + C ends it.',
  ].join('\n')
}

const alone = [
  'This computer is in no network yet. Turn on its Wi-Fi: the address for the room appears here.',
  '',
]

/** @param {string[]} addresses */
function named([first = '', ...others]) {
  if (others.length === 0) return [`Jisr for the room:  ${first}`]
  return [
    `Jisr for the room:  ${first}`,
    'If it does not open there, one of these does:',
    ...others.map((each) => `                    ${each}`),
  ]
}

/**
 * One sentence for a server that could not begin; null when it is another fault.
 * @param {unknown} error
 * @param {number} port
 */
export function whyNotServed(error, port) {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EACCES')
    return `This computer does not give port ${port} to us. Try: PORT=8080 npm run classroom`
  if (code === 'EADDRINUSE')
    return `Port ${port} and the next ones are taken. Try: PORT=9000 npm run classroom`
  return null
}
