/** What `npm run classroom` says on the terminal. */
import { describe, expect, it } from 'vitest'
import { toldInRoom, whyNotServed } from '../../tools/room/told.mjs'

const usual = { port: 8080, usualPort: 8080, colours: false }

describe('what a trainer is told', () => {
  it('is the address with a picture, and where to open it on this computer and for the wall', () => {
    const told = toldInRoom({ ...usual, addresses: ['http://192.168.1.5:8080/'] })
    expect(told).toMatch(/█[^]*Jisr for the room: {2}http:\/\/192\.168\.1\.5:8080\/\n/)
    expect(told).toContain('http://localhost:8080/\n')
    expect(told).toContain('http://localhost:8080/room')
    expect(told).not.toMatch(/taken|one of these/)
  })

  it('is which address to try first, and the others', () => {
    const addresses = ['http://192.168.1.5:8080/', 'http://10.0.0.7:8080/', 'http://[fd00::7]:8080/']
    const lines = toldInRoom({ ...usual, addresses }).split('\n')
    const at = addresses.map((address) => lines.findIndex((line) => line.endsWith(` ${address}`)))
    expect(at).toEqual([...at].sort((one, other) => one - other))
    expect(at).not.toContain(-1)
  })

  it('is, without a network, where the page is all the same', () => {
    const told = toldInRoom({ ...usual, addresses: [] })
    expect(told).toMatch(/no network yet[^]*http:\/\/localhost:8080\/\n/)
    expect(told).not.toContain('█')
  })

  it('is that the port is another one than usual', () => {
    const told = toldInRoom({ ...usual, port: 8081, addresses: ['http://192.168.1.5:8081/'] })
    expect(told).toMatch(/^Port 8080 is taken by another program; this is 8081\./)
  })
})

describe('a server that cannot begin', () => {
  it('says what to do when the port is refused or none is free, and nothing about other faults', () => {
    const refusal = (code: string): Error => Object.assign(new Error(code), { code })
    expect(whyNotServed(refusal('EACCES'), 80)).toMatch(/port 80 .*PORT=8080/)
    expect(whyNotServed(refusal('EADDRINUSE'), 8080)).toMatch(/8080 .*taken.*PORT=9000/)
    expect(whyNotServed(refusal('EMFILE'), 8080)).toBeNull()
    expect(whyNotServed('?', 8080)).toBeNull()
  })
})
