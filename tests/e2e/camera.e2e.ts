/** QR codes before a camera: a video that Chromium takes for one. And cameras that there are not. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { codesForProgram, qrMatrix } from '../../src/carry/carry.ts'
import { filmCodes } from './camera-video.ts'
import { axe, openHosted, openUsb, type Opened, type OpenOptions } from './harness.ts'
import { chooseLanguage } from './learner.ts'
import { chooseFile, goTo, putImport, saveFile, workIn } from './own-things.ts'
import { generator } from '../carry/camera.ts'
import own from '../../src/language/locales/en/own.json' with { type: 'json' }

const folder = mkdtempSync(join(tmpdir(), 'jisr-camera-'))
afterAll(() => rmSync(folder, { recursive: true }))

const random = generator(1)
/** Signs that cannot be squeezed, and some that are easily damaged. */
const code = `// \u0645\u062c\u0645\u0648\u0639 \u202e\r\n${Array.from({ length: 900 }, () => String.fromCharCode(35 + Math.floor(random() * 90))).join('')}`
const codes = codesForProgram({ lesson: null, name: 'Filmed', code, codeLanguage: 'en' })
const frames = codes.kind === 'frames' ? codes.frames : []

function filmed(name: string, texts: readonly string[]): OpenOptions {
  const path = join(folder, name)
  filmCodes(path, texts)
  const fake = ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${path}`]
  return { launch: [...fake, '--use-fake-ui-for-media-stream'] }
}

/** Every camera that the page has ever had. */
const remember = `
  window.cameras = [];
  const real = navigator.mediaDevices?.getUserMedia.bind(navigator.mediaDevices);
  if (real) navigator.mediaDevices.getUserMedia = async (wish) => {
    const stream = await real(wish);
    window.cameras.push(...stream.getTracks());
    return stream;
  };`

const cameras = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (window as unknown as { cameras: MediaStreamTrack[] }).cameras.map((each) => each.readyState),
  )

async function atCarry({ page, context }: Opened, script: string): Promise<Page> {
  await context.addInitScript(script)
  await page.reload()
  await chooseLanguage(page, 'en')
  await goTo(page, '#/carry', '.drop')
  return page
}

const cameraButton = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('button', { name: own.camera.open })

describe('a camera', () => {
  it('reads a program of several codes that are shown one after the other, byte for byte', async () => {
    expect(frames.length).toBeGreaterThan(2)
    // Not in their order, and one that is none of ours.
    const film = filmed('codes.y4m', ['https://example.org/', ...frames.toReversed()])
    const page = await atCarry(await openHosted(film), remember)
    await cameraButton(page).click()
    await page.locator('.code-block').waitFor({ timeout: 60_000 })
    expect(await cameras(page)).toEqual(['ended'])
    // A program with a sign that turns text is looked at first.
    await page.getByRole('checkbox').check()
    await putImport(page)
    const [learner] = workIn(await saveFile(page)) as { pieces: { name: string; code: string }[] }[]
    expect(learner?.pieces).toMatchObject([{ name: 'Filmed', code }])
  })

  it('reads from the USB file, too', async () => {
    const page = await atCarry(await openUsb(filmed('usb.y4m', frames)), remember)
    await cameraButton(page).click()
    await page.locator('.code-block').waitFor({ timeout: 60_000 })
    expect(await cameras(page)).toEqual(['ended'])
  })

  it('is off when it is closed and when the screen is left', async () => {
    const page = await atCarry(await openHosted(filmed('wall.y4m', ['https://example.org/'])), remember)
    await cameraButton(page).click()
    await page.locator('.carry-said', { hasText: own.camera.foreign }).waitFor()
    expect(await cameras(page)).toEqual(['live'])
    expect(await axe(page)).toEqual([])
    await page.getByRole('button', { name: own.camera.close }).click()
    await expect.poll(() => cameras(page)).toEqual(['ended'])
    await cameraButton(page).click()
    await expect.poll(() => cameras(page)).toEqual(['ended', 'live'])
    await goTo(page, '#/mine', 'main.page')
    await expect.poll(() => cameras(page)).toEqual(['ended', 'ended'])
  })

  it.each([
    ['denied', 'NotAllowedError', own.camera.fault.denied],
    ['missing', 'NotFoundError', own.camera.fault.missing],
    ['busy', 'NotReadableError', own.camera.fault.busy],
    ['strange', 'SecurityError', own.camera.fault.failed],
  ])('that is %s is said, and a picture still comes in', async (_, name, sentence) => {
    const page = await atCarry(
      await openHosted(),
      `navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', '${name}'))`,
    )
    await cameraButton(page).click()
    await page.locator('.camera [role="alert"]', { hasText: sentence }).waitFor()
    await pictureComes(page)
  })

  it.each([
    ['this computer has none', 'true', own.camera.fault.missing],
    ['the page has no secure context', 'false', own.camera.fault.insecure],
  ])('is not offered where %s, and a picture still comes in', async (_, secure, sentence) => {
    const page = await atCarry(
      await openHosted(),
      `Object.defineProperty(MediaDevices.prototype, 'getUserMedia', { value: undefined });
       delete MediaDevices.prototype.getUserMedia;
       Object.defineProperty(window, 'isSecureContext', { value: ${secure} })`,
    )
    await page.getByText(sentence).waitFor()
    expect(await cameraButton(page).count()).toBe(0)
    await pictureComes(page)
  })
})

describe('a picture', () => {
  it('is read in the page where no worker starts', async () => {
    const page = await atCarry(
      await openHosted(),
      `const Real = window.Worker;
       window.Worker = class extends Real { constructor(address, ...rest) {
         if (String(address).includes('qr-worker')) throw new DOMException('', 'SecurityError');
         super(address, ...rest);
       } }`,
    )
    await pictureComes(page)
  })

  it('is read in the page where the worker is lost on its way', async () => {
    const page = await atCarry(
      await openHosted(),
      `const Real = window.Worker;
       window.Worker = class extends Real { constructor(address, ...rest) {
         super(address, ...rest);
         if (String(address).includes('qr-worker')) setTimeout(() => this.dispatchEvent(new Event('error')));
       } }`,
    )
    await pictureComes(page)
  })
})

/** A program of one code, drawn by the page itself. */
async function pictureComes(page: Page): Promise<void> {
  const small = codesForProgram({ lesson: null, name: null, code: 'console.log(1)', codeLanguage: null })
  const [text = ''] = small.kind === 'frames' ? small.frames : []
  await chooseFile(page, 'code.png', await pictureOf(page, text))
  await page.locator('.code-block', { hasText: 'console.log(1)' }).waitFor()
}

async function pictureOf(page: Page, text: string): Promise<Buffer> {
  const rows = qrMatrix(text)
  const address = await page.evaluate((squares) => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = squares.length * 6
    const pen = canvas.getContext('2d')
    squares.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (!pen) return
        pen.fillStyle = dark ? '#000' : '#fff'
        pen.fillRect(x * 6, y * 6, 6, 6)
      }),
    )
    return canvas.toDataURL('image/png')
  }, rows)
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}
