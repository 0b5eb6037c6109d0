import { canary, type Hostile } from './case.ts'

const good = 'published: 2021-12-10T10:00\n'
const svg = (inner: string, attributes = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" ${attributes}>${inner}</svg>`
const drawing = (name: string, content: string | Uint8Array): Hostile => ({
  name: `a drawing: ${name}`,
  text: '![A map](map.svg)',
  files: { 'map.svg': content },
  expects: 'finding',
  rule: 'source/picture',
})
const attachment = (file: string): Hostile => ({
  name: `an attachment: ${file}`,
  files: {
    'announcement.yaml': `${good}files: { ${JSON.stringify(file)}: { hu: Adat, en: Data } }\n`,
    [file]: canary,
  },
  expects: 'finding',
  rule: 'source/attachment',
})

/** The header of a PNG with a size in it, and nothing behind. */
export const pngOf = (width: number, height: number, end = true): Uint8Array => {
  const header = Buffer.alloc(33)
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  header.writeUInt32BE(width, 16)
  header.writeUInt32BE(height, 20)
  header.set([8, 6, 0, 0, 0], 24)
  return Buffer.concat([header, Buffer.from(end ? '\0\0\0\0IEND\xaeB`\x82' : '', 'latin1')])
}

/** Files beside the texts: pictures that are more, attachments that run. */
export const attachments: readonly Hostile[] = [
  drawing('script', svg(`<script>${canary}</script>`)),
  drawing('event', svg('', `onload="${canary}"`)),
  drawing('event in an odd place', svg(`<rect\nonClick\n=\n"${canary}"/>`)),
  drawing(
    'foreign object',
    svg(
      `<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">${canary}</body></foreignObject>`,
    ),
  ),
  drawing('link', svg(`<a xlink:href="javascript:${canary}"><text>x</text></a>`)),
  drawing('a picture from outside', svg(`<image href="http://127.0.0.1/${canary}.png"/>`)),
  drawing('a picture from outside, old form', svg(`<image xlink:href="file:///etc/${canary}"/>`)),
  drawing('a use from outside', svg(`<use href="https://evil.example/x.svg#${canary}"/>`)),
  drawing('a style from outside', svg(`<style>@import "https://evil.example/${canary}";</style>`)),
  drawing(
    'a style with an address',
    svg(`<rect style="fill:url(https://evil.example/${canary})"/>`),
  ),
  drawing('a filter from outside', svg(`<rect filter="url(https://evil.example/${canary}#a)"/>`)),
  drawing(
    'an animation of an address',
    svg(`<a><animate attributeName="href" values="javascript:${canary}"/></a>`),
  ),
  drawing('a set', svg(`<set attributeName="onmouseover" to="${canary}"/>`)),
  drawing(
    'entities',
    `<!DOCTYPE svg [<!ENTITY x "${canary}"><!ENTITY y SYSTEM "file:///etc/passwd">]>${svg('<text>&y;</text>')}`,
  ),
  drawing(
    'a style sheet',
    `<?xml-stylesheet href="https://evil.example/${canary}.css"?>${svg('')}`,
  ),
  drawing('an iframe', svg(`<iframe src="javascript:${canary}"/>`)),
  drawing('in UTF-16', Buffer.from(`\ufeff${svg(`<script>${canary}</script>`)}`, 'utf16le')),
  drawing('HTML', `<html><script>${canary}</script></html>`),
  drawing('nothing', ''),
  {
    name: 'a drawing that is one',
    text: '![A map](map.svg)',
    files: {
      'map.svg': svg(
        '<defs><linearGradient id="g"/></defs><rect fill="url(#g)" width="9" height="9"/><path d="M0 9h9"/>',
      ),
    },
    expects: 'harmless',
  },
  {
    name: 'a drawing with letters of the machine',
    text: '![A map](map.svg)',
    files: { 'map.svg': svg('<text>Duna</text>') },
    expects: 'finding',
    rule: 'source/drawing-text',
  },
  {
    name: 'a picture: HTML by another name',
    text: '![A map](map.jpg)',
    files: { 'map.jpg': `<html><script>${canary}</script></html>` },
    expects: 'finding',
    rule: 'source/picture',
  },
  {
    name: 'a picture: 60,000 pixels wide',
    text: '![A map](map.png)',
    files: { 'map.png': pngOf(60_000, 60_000) },
    expects: 'finding',
    rule: 'source/picture',
  },
  {
    name: 'a picture: no pixels',
    text: '![A map](map.png)',
    files: { 'map.png': pngOf(0, 0) },
    expects: 'finding',
    rule: 'source/picture',
  },
  {
    name: 'a picture: cut off',
    text: '![A map](map.png)',
    files: { 'map.png': pngOf(9, 9, false) },
    expects: 'finding',
    rule: 'source/picture',
  },
  ...[
    'run.html',
    'run.js',
    'run.exe',
    'run.bat',
    'run.lnk',
    'run.xhtml',
    'run.svgz',
    'noending',
    'data.csv.',
    'con.csv',
    'a%2e.csv',
    'q?.csv',
    'a\nb.csv',
    ' a.csv',
    '-rf.csv',
    'a"b.csv',
  ].map(attachment),
  {
    name: 'two attachments that are one on many machines',
    files: {
      'announcement.yaml': `${good}files: { Data.csv: { hu: A, en: A }, data.csv: { hu: B, en: B } }\n`,
      'Data.csv': 'a',
      'data.csv': 'b',
    },
    expects: 'finding',
    rule: 'source/attachment',
  },
  {
    name: 'two attachments whose letters are written in two ways',
    files: {
      'announcement.yaml': `${good}files: { "\u00e1.csv": { hu: A, en: A }, "a\u0301.csv": { hu: B, en: B } }\n`,
      '\u00e1.csv': 'a',
      'a\u0301.csv': 'b',
    },
    expects: 'finding',
    rule: 'source/attachment',
  },
  {
    name: 'an attachment without a description',
    files: { 'announcement.yaml': `${good}files: { data.csv: { en: Data } }\n`, 'data.csv': 'a' },
    expects: 'finding',
    rule: 'source/attachment',
  },
  {
    name: 'an attachment with words for a spreadsheet',
    files: {
      'announcement.yaml': `${good}files: { data.csv: { hu: "=1+1", en: "=cmd()" } }\n`,
      'data.csv': 'a',
    },
    expects: 'harmless',
  },
]
