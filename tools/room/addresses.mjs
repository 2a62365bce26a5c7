/** Where the other computers of a room reach this one. */
import { networkInterfaces } from 'node:os'

/** @typedef {ReturnType<typeof networkInterfaces>} Interfaces */

/** Networks inside this computer, and private tunnels: nobody in the room is in them. */
const insideNames =
  /^(lo|docker|br-|veth|virbr|vboxnet|vmnet|lxc|lxd|cni|flannel|podman|tun|tap|utun|wg|tailscale|zt|ppp|awdl|llw|bridge)|vethernet|virtualbox|vmware|hyper-v|wsl|loopback|tailscale|wireguard|openvpn|zerotier/i

/**
 * Addresses to type into a browser of another computer, the most likely first: IPv4 before IPv6 (nobody can type
 * those), private networks before others. Without loopback and link-local ones, and without those of containers,
 * virtual machines and tunnels.
 * @param {Interfaces} [interfaces]
 * @returns {string[]}
 */
export function roomAddresses(interfaces = networkInterfaces()) {
  const found = Object.entries(interfaces)
    .filter(([name]) => !insideNames.test(name))
    .flatMap(([, addresses = []]) => addresses)
    .filter(({ address, internal }) => !internal && rank(address) < 9)
    .map(({ address }) => address)
  return [...new Set(found)].sort((one, other) => rank(one) - rank(other))
}

/**
 * Calls back with the addresses now, and again whenever they have changed: another Wi-Fi, a new lease, a laptop that
 * slept. Looks every few seconds, since no system tells.
 * @param {(addresses: string[]) => void} changed
 * @param {{ every?: number, look?: () => string[] }} [options] milliseconds between two looks
 * @returns {() => void} stops it
 */
export function watchAddresses(changed, { every = 4000, look = roomAddresses } = {}) {
  let known = look()
  changed(known)
  const timer = setInterval(() => {
    const now = look()
    if (now.join() === known.join()) return
    known = now
    changed(now)
  }, every)
  return () => clearInterval(timer)
}

/**
 * Small is likely. 9: not to be used.
 * @param {string} address
 */
function rank(address) {
  if (address.includes(':')) return /^(fe[89ab]|::|ff)/i.test(address) ? 9 : /^f[cd]/i.test(address) ? 5 : 6
  const [first = 0, second = 0] = address.split('.').map(Number)
  if (first === 127 || first === 0 || (first === 169 && second === 254)) return 9
  if (first === 192 && second === 168) return 1
  if (first === 10) return 2
  if (first === 172 && second >= 16 && second <= 31) return 3
  return 4
}
