import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { findBrowser } from '../pipeline/host/browser/find.ts'
import { chooseJail } from '../pipeline/host/browser/jail.ts'
import { createPrinter } from '../pipeline/host/browser/printer.ts'
import { loadFaces } from '../pipeline/host/browser/faces.ts'
import { NoBrowser, type Printer, type PrintRequest } from '../pipeline/host/host.ts'
import { cacheFolder } from '../pipeline/host/program.ts'
import { missingFrom } from '../pipeline/print/coverage.ts'
import { inEnglish } from '../pipeline/model/wording.ts'
import { requestOf } from './support/print-request.ts'
import { readPdf } from './support/read-pdf.ts'

const cache = cacheFolder(os.tmpdir())
const textIn = async (pdf: Uint8Array): Promise<string> => (await readPdf(pdf)).pages.join('')

let printer: Printer
beforeAll(() => {
  printer = createPrinter({ cache, environment: process.env, limit: 20_000 })
})
afterAll(() => printer.close())

const printed = async (request: PrintRequest): Promise<Uint8Array> => {
  const result = await printer.print(request)
  if ('failed' in result) throw new Error(inEnglish(result.failed))
  return result.pdf
}

describe('printing in the real browser', () => {
  test('gives the text back as it was written', async () => {
    const pdf = await printed(requestOf('<p>the mayors’ “office” – efficient ‘őű’ „idézet”</p>'))
    const text = (await readPdf(pdf)).pages.join('\n')
    expect(text).toContain('the mayors’ “office” – efficient ‘őű’ „idézet”')
    expect(text).toContain('1. oldal, összesen 1')
  })
  test('uses our faces only, and carries its title', async () => {
    const pdf = await printed(requestOf('<p>Szöveg <strong>vastag</strong> <em>dőlt</em></p>'))
    const read = await readPdf(pdf)
    expect(read.title).toBe('Próba – „őű”')
    expect(read.faces.filter((name) => !name.startsWith('Source'))).toEqual([])
    expect(read.pages.join('')).toContain('vastag')
  })
  test('gives the same bytes again, in another browser too', async () => {
    const table =
      '<table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>'
    const one = await printed(requestOf(table))
    await printed(requestOf('<p>between</p>'))
    const again = await printed(requestOf(table))
    const second = createPrinter({ cache, environment: { ...process.env, TZ: 'Asia/Tokyo' } })
    const other = await second.print(requestOf(table)).finally(() => second.close())
    expect(Buffer.from(one).equals(again)).toBe(true)
    expect('pdf' in other && Buffer.from(one).equals(other.pdf)).toBe(true)
  })
  test('prints side by side', async () => {
    const pdfs = await Promise.all(
      Array.from({ length: 6 }, (_, index) => printed(requestOf(`<p>Number ${index}</p>`))),
    )
    const texts = await Promise.all(pdfs.map(textIn))
    expect(texts.map((text, index) => text.includes(`Number ${index}`))).toEqual(
      Array.from({ length: 6 }, () => true),
    )
  })
})

describe('no script, no network, no file of the machine reaches a page', () => {
  const secret = path.join(os.tmpdir(), `kozlony-secret-${process.pid}.txt`)
  beforeAll(() => fs.writeFileSync(secret, 'SECRET'))
  afterAll(() => fs.rmSync(secret))
  test.each([
    ['a script', '<script>document.body.textContent = "RUN"</script>'],
    ['an event handler', '<img alt="" src="data:," onerror="document.body.textContent=\'RUN\'">'],
    ['a frame of a file', `<iframe src="file://${secret}"></iframe>`],
    ['an object of a file', `<object data="file://${secret}"></object>`],
    ['a style from elsewhere', '<link rel="stylesheet" href="http://127.0.0.1:9/a.css">'],
  ])('%s', async (_, hostile) => {
    const result = await printer.print(requestOf(`<p>Eleje</p>${hostile}`))
    const text = 'pdf' in result ? await textIn(result.pdf) : ''
    expect(text).not.toMatch(/SECRET|RUN/u)
  })
  test.each([
    ['a picture of a file', `<img alt="x" src="file://${secret}">`],
    ['a picture that is none', '<img alt="x" src="data:image/png;base64,AAAA">'],
    [
      'a page that ends elsewhere',
      '<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/">',
    ],
  ])('%s is refused, and the next document prints', async (_, hostile) => {
    const result = await printer.print(requestOf(`<p>Eleje</p>${hostile}`))
    if ('pdf' in result) expect(await textIn(result.pdf)).toContain('Eleje')
    else expect(result.poison).toBe(true)
    expect(await textIn(await printed(requestOf('<p>Utána</p>')))).toContain('Utána')
  })
})

describe('finding a browser', () => {
  test('the one that npm brought comes first', () =>
    expect(findBrowser({}, 'linux', 'x64').from).toBe('npm'))
  test('KOZLONY_BROWSER overrides it, and must be a program', () => {
    expect(findBrowser({ KOZLONY_BROWSER: process.execPath })).toMatchObject({
      from: 'environment',
      path: process.execPath,
    })
    expect(() => findBrowser({ KOZLONY_BROWSER: '/nowhere/chromium' })).toThrow(NoBrowser)
  })
  test('what does not start is one clear line', async () => {
    const broken = createPrinter({ cache, environment: { KOZLONY_BROWSER: '/bin/false' } })
    await expect(broken.print(requestOf(''))).rejects.toThrow(/does not start/u)
    await broken.close()
  })
})

describe('the jail', () => {
  test.each([
    ['root', 0, '--map-user=1000'],
    ['a plain user', 1000, '--map-current-user'],
  ] as const)('%s has a namespace of its own', (_, user, flag) => {
    const jail = chooseJail(user, () => true)
    expect(jail.kind).toBe('namespace')
    expect(jail.prefix).toContain(flag)
  })
  test('without user namespaces: no sandbox, but no address either', () => {
    const jail = chooseJail(0, () => false)
    expect(jail.kind).toBe('none')
    expect(jail.flags).toContain('--proxy-server=127.0.0.1:9')
  })
})

test('every letter of both languages has a glyph in every face', async () => {
  const { coverage } = await loadFaces(cache)
  const letters =
    'aábcdeéfghiíjklmnoóöőpqrstuúüűvwxyzAÁBCDEÉFGHIÍJKLMNOÓÖŐPQRSTUÚÜŰVWXYZ0123456789„”“»«’‘–—…§№€%'
  expect(missingFrom(coverage)(letters)).toEqual([])
})
