/** The server of a room: which addresses it names, what stands on the wall, and that a rush loses nobody. */
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request, type IncomingHttpHeaders } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import decode from 'qr/decode.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { roomAddresses, watchAddresses } from '../../tools/room/addresses.mjs'
import { qrAsSvg, qrForTerminal } from '../../tools/room/qr-code.mjs'
import { roomPage } from '../../tools/room/room-page.mjs'
import { serveRoom, type Room } from '../../tools/room/serve-room.mjs'

type Interfaces = NonNullable<Parameters<typeof roomAddresses>[0]>
const at = (address: string, internal = false): NonNullable<Interfaces[string]>[number] =>
  ({ address, internal, family: address.includes(':') ? 'IPv6' : 'IPv4' }) as never

describe('the addresses of a room', () => {
  it('are those a neighbour can reach, the most likely first', () => {
    const found = roomAddresses({
      lo: [at('127.0.0.1', true), at('::1', true)],
      docker0: [at('172.17.0.1')],
      'br-4f0c': [at('172.18.0.1')],
      veth12ab: [at('fe80::1')],
      'vEthernet (WSL)': [at('172.25.0.1')],
      'VirtualBox Host-Only Network': [at('192.168.56.1')],
      tun0: [at('10.8.0.2')],
      eth0: [at('10.0.0.7'), at('fd00::7'), at('2001:db8::7')],
      wlan0: [at('169.254.3.4'), at('192.168.1.5'), at('fe80::5')],
    })
    expect(found).toEqual(['192.168.1.5', '10.0.0.7', 'fd00::7', '2001:db8::7'])
  })

  it('are none without a network', () => {
    expect(roomAddresses({ lo: [at('127.0.0.1', true)], wlan0: [at('169.254.3.4')] })).toEqual([])
  })

  it('are told at the start and whenever they have changed, and not in between', async () => {
    const looks = [['192.168.1.5'], ['192.168.1.5'], [], ['192.168.1.9']]
    const told: string[][] = []
    await new Promise<void>((done) => {
      const stop = watchAddresses(
        (addresses) => {
          told.push(addresses)
          if (addresses[0] !== '192.168.1.9') return
          stop()
          done()
        },
        { every: 1, look: () => looks.shift() ?? ['192.168.1.9'] },
      )
    })
    expect(told).toEqual([['192.168.1.5'], [], ['192.168.1.9']])
  })
})

describe('the picture of the address', () => {
  const address = 'http://192.168.1.5:8080/'

  /** Draws dark and light fields as pixels with a border, and reads them as a phone does. */
  function read(rows: boolean[][]): string {
    const [scale, border] = [4, 4]
    const size = (rows.length + 2 * border) * scale
    const data = new Uint8Array(size * size * 4).fill(255)
    for (let y = 0; y < size; y += 1)
      for (let x = 0; x < size; x += 1) {
        const dark = rows[Math.floor(y / scale) - border]?.[Math.floor(x / scale) - border] === true
        if (dark) data.fill(0, (y * size + x) * 4, (y * size + x) * 4 + 3)
      }
    return decode({ width: size, height: size, data })
  }

  it('can be read from the terminal', () => {
    const fields: Record<string, [boolean, boolean]> = {
      '█': [false, false],
      '▀': [false, true],
      '▄': [true, false],
      ' ': [true, true],
    }
    const lines = qrForTerminal(address, { colours: false }).split('\n')
    const rows = lines.flatMap((line) => {
      const pairs = Array.from(line, (sign) => fields[sign] ?? ([false, false] as const))
      return [pairs.map(([upper]) => upper), pairs.map(([, lower]) => lower)]
    })
    expect(read(rows)).toBe(address)
    expect(qrForTerminal(address, { colours: true })).toContain('\u001b[97;40m')
  })

  it('can be read from the wall', () => {
    const svg = qrAsSvg(address, 'x')
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
    for (const [, x, y] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) (rows[Number(y)] ?? [])[Number(x)] = true
    expect(read(rows)).toBe(address)
  })
})

describe('the page for the wall', () => {
  it('says the first address large, the others small, in all languages or in one', () => {
    const addresses = ['http://192.168.1.5:8080/', 'http://10.0.0.7:8080/']
    const all = roomPage({ addresses, takeAlong: true }) ?? ''
    expect(all.match(/<svg class="qr"/g)).toHaveLength(1)
    expect(all).toMatch(/class="address" dir="ltr"><span class="scheme">http:\/\/<\/span>192<wbr>\.168/)
    expect(all).toContain('10<wbr>.0<wbr>.0<wbr>.7')
    for (const tag of ['en', 'fr', 'ar']) expect(all).toContain(`lang="${tag}"`)
    const arabic = roomPage({ addresses, tag: 'ar', takeAlong: false }) ?? ''
    expect(arabic).toContain('<html lang="ar" dir="rtl">')
    expect(arabic).not.toContain('lang="fr"')
    expect(arabic).not.toContain('jisr.html')
    expect(roomPage({ addresses, tag: 'xx', takeAlong: true })).toBeNull()
  })

  it('says what to do when there is no network', () => {
    expect(roomPage({ addresses: [], takeAlong: true })).not.toContain('<svg')
  })
})

describe('the server of a room', () => {
  const above = mkdtempSync(join(tmpdir(), 'jisr-room-'))
  const root = join(above, 'dist')
  const oneFile = join(above, 'jisr.html')
  let hosts = ['127.0.0.1']
  let room: Room

  beforeAll(async () => {
    mkdirSync(join(root, 'assets'), { recursive: true })
    writeFileSync(join(root, 'index.html'), '<!doctype html><title>Jisr</title>')
    for (const [at, size] of [3_000_000, 500_000, 300_000, 90_000, 4000, 700].entries())
      writeFileSync(join(root, 'assets', `part${at}-AbCdEf0${at}.js`), bytes(size, at))
    writeFileSync(oneFile, bytes(1000, 9))
    writeFileSync(join(above, 'secret.txt'), 'secret')
    room = await serveRoom({ root, oneFile, every: 5, look: () => hosts })
  })

  afterAll(async () => {
    await room.close()
    rmSync(above, { recursive: true, force: true })
  })

  it('gives the page, the wall and the file to take home, each with the policy', async () => {
    const page = await ask('/')
    expect(page.body.toString()).toContain('<title>Jisr</title>')
    const wall = await ask('/room')
    expect(wall.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(wall.body.toString()).toContain('127<wbr>.0<wbr>.0<wbr>.1')
    const file = await ask('/jisr.html')
    expect(file.headers['content-disposition']).toBe('attachment; filename="jisr.html"')
    expect(file.body.equals(readFileSync(oneFile))).toBe(true)
    for (const { status, headers } of [page, wall, file]) {
      expect(status).toBe(200)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
    }
  })

  it.each(['/room/xx', '/room/../secret.txt', '/room/ar/secret', '/assets/', '/%2e%2e/secret.txt', '/roomy'])(
    'has nothing at %s',
    async (path) => {
      const { status, body } = await ask(path)
      expect(status).toBe(404)
      expect(body.toString()).not.toContain('secret')
    },
  )

  it('changes nothing and takes nothing', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('/room', {}, method)).status).toBe(405)
    expect((await ask('/room', {}, 'HEAD')).body.length).toBe(0)
  })

  it('tells the wall when the addresses have changed', async () => {
    const heard = new Promise<string>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: room.port, path: '/room/changes' }, (response) => {
        hosts = ['127.0.0.2']
        response.on('data', (part: Buffer) => {
          if (!part.toString().includes('changed')) return
          resolve(part.toString())
          sent.destroy()
        })
        response.on('error', () => undefined)
      })
      sent.on('error', reject)
      sent.end()
    })
    expect(await heard).toContain('event: changed')
    expect((await ask('/room')).body.toString()).toContain('127<wbr>.0<wbr>.0<wbr>.2')
  })

  it('loses nobody when two hundred open the page at the same moment: all bytes are right', async () => {
    const files = ['/', ...readdirSync(join(root, 'assets')).map((name) => `/assets/${name}`)]
    const wanted = files.map((path) => readFileSync(join(root, path === '/' ? 'index.html' : path)))
    const clients = Array.from({ length: 200 }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 6 })
      const answers = await Promise.all(
        files.map((path) => ask(path, { 'Accept-Encoding': 'gzip, deflate' }, 'GET', agent)),
      )
      agent.destroy()
      return answers.every(({ status, headers, body }, at) => {
        const plain = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body
        return status === 200 && wanted[at]?.equals(plain) === true
      })
    })
    expect((await Promise.all(clients)).filter((right) => !right)).toEqual([])
  })

  function ask(
    path: string,
    headers: Record<string, string> = {},
    method = 'GET',
    agent?: Agent,
  ): Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }> {
    return new Promise((resolve, reject) => {
      const options = {
        host: '127.0.0.1',
        port: room.port,
        path,
        headers,
        method,
        ...(agent ? { agent } : {}),
      }
      const sent = request(options, (response) => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('error', reject)
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts),
          })
        })
      })
      sent.on('error', reject)
      sent.end()
    })
  }
})

/** Text that packs about as well as scripts do, and differs for each file. */
function bytes(size: number, seed: number): Buffer {
  let state = seed + 1
  const signs = Array.from({ length: size }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return 97 + ((state >> 16) % 8)
  })
  return Buffer.from(signs)
}
