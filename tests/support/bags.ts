import { createHash } from 'node:crypto'

export type Files = Map<string, string>

const hex = (algorithm: string, text: string): string =>
  createHash(algorithm).update(text).digest('hex')

/** A manifest as `sha512sum` writes it. */
export const manifestFor = (algorithm: string, files: Iterable<[string, string]>): string =>
  [...files].map(([path, text]) => `${hex(algorithm, text)}  ${path}\n`).join('')

/** A small bag that another program could have made. */
export function foreignBag(payload: Readonly<Record<string, string>> = { 'a.txt': 'a' }): Files {
  const data = Object.entries(payload).map(([path, text]): [string, string] => [
    `data/${path}`,
    text,
  ])
  const head: [string, string][] = [
    ['bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'],
    ['bag-info.txt', 'Contact-Name: Ő\n'],
    ['manifest-sha512.txt', manifestFor('sha512', data)],
  ]
  return new Map([...head, ['tagmanifest-sha512.txt', manifestFor('sha512', head)], ...data])
}

export type Case = {
  readonly name: string
  readonly change: (bag: Files) => void
  /** Findings as “rule file”; none where the bag is valid. */
  readonly found: readonly string[]
  /** What bagit-python says, where it is less strict or stricter than we are. */
  readonly bagitPython?: 'valid' | 'invalid'
}

const set = (bag: Files, path: string, text: string) => void bag.set(path, text)

/** Writes a tag file, and its digest into the tag manifest. */
const setTag = (bag: Files, path: string, text: string): void => {
  bag.set(path, text)
  const tags = [...bag].filter(
    ([name]) => !name.startsWith('data/') && !name.startsWith('tagmanifest'),
  )
  bag.set('tagmanifest-sha512.txt', manifestFor('sha512', tags))
}
const payload = (bag: Files) => [...bag].filter(([path]) => path.startsWith('data/'))

/** What RFC 8493 says of bags, case by case. */
export const cases: readonly Case[] = [
  { name: 'as it was made', change: () => undefined, found: [] },
  {
    name: 'a byte of the payload changed',
    change: (bag) => set(bag, 'data/a.txt', 'b'),
    found: ['archive/changed data/a.txt'],
  },
  {
    name: 'a file of the payload missing',
    change: (bag) => void bag.delete('data/a.txt'),
    found: ['archive/missing data', 'archive/missing data/a.txt'],
  },
  {
    name: 'a file of the payload added',
    change: (bag) => set(bag, 'data/b.txt', 'b'),
    found: ['archive/added data/b.txt'],
  },
  {
    name: 'a hidden file of the payload added',
    change: (bag) => set(bag, 'data/.b', 'b'),
    found: ['archive/added data/.b'],
  },
  {
    name: 'a tag file changed',
    change: (bag) => set(bag, 'bag-info.txt', 'Contact-Name: O\n'),
    found: ['archive/changed bag-info.txt'],
  },
  {
    name: 'a tag file missing',
    change: (bag) => void bag.delete('bag-info.txt'),
    found: ['archive/missing bag-info.txt'],
  },
  {
    name: 'a tag file that the tag manifest leaves out',
    change: (bag) => set(bag, 'notes.txt', 'x'),
    found: ['archive/added notes.txt'],
    bagitPython: 'valid',
  },
  {
    name: 'no bagit.txt',
    change: (bag) => void bag.delete('bagit.txt'),
    found: ['archive/missing bagit.txt'],
  },
  {
    name: 'bagit.txt with a byte order mark',
    change: (bag) =>
      setTag(bag, 'bagit.txt', '\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    found: ['archive/format bagit.txt'],
  },
  {
    name: 'bagit.txt with white space before its colon',
    change: (bag) =>
      setTag(bag, 'bagit.txt', 'BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    found: ['archive/format bagit.txt'],
    bagitPython: 'valid',
  },
  {
    name: 'a version that nobody knows',
    change: (bag) =>
      setTag(bag, 'bagit.txt', 'BagIt-Version: 2.0\nTag-File-Character-Encoding: UTF-8\n'),
    found: ['archive/format bagit.txt'],
  },
  {
    name: 'version 0.97, lines ending with CR LF',
    change: (bag) =>
      setTag(bag, 'bagit.txt', 'BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8\r\n'),
    found: [],
  },
  {
    name: 'an encoding that nobody knows',
    change: (bag) =>
      setTag(bag, 'bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: WTF-8\n'),
    found: ['archive/format bagit.txt'],
  },
  {
    name: 'no manifest',
    change: (bag) => {
      bag.delete('manifest-sha512.txt')
      setTag(bag, 'bag-info.txt', 'Contact-Name: Ő\n')
    },
    found: ['archive/missing manifest-sha512.txt'],
  },
  {
    name: 'a manifest whose lines end with CR LF',
    change: (bag) =>
      setTag(
        bag,
        'manifest-sha512.txt',
        manifestFor('sha512', payload(bag)).replaceAll('\n', '\r\n'),
      ),
    found: [],
  },
  {
    name: 'digests in capital letters',
    change: (bag) =>
      setTag(
        bag,
        'manifest-sha512.txt',
        manifestFor('sha512', payload(bag)).replace(/^[0-9a-f]+/u, (hex) => hex.toUpperCase()),
      ),
    found: [],
  },
  {
    name: 'an asterisk before the path, as md5sum writes it',
    change: (bag) =>
      setTag(
        bag,
        'manifest-sha512.txt',
        manifestFor('sha512', payload(bag)).replace('  data', ' *data'),
      ),
    found: [],
  },
  {
    name: 'a line that is none',
    change: (bag) =>
      setTag(bag, 'manifest-sha512.txt', `${manifestFor('sha512', payload(bag))}hello\n`),
    found: ['archive/format manifest-sha512.txt'],
    bagitPython: 'valid',
  },
  {
    name: 'a file named twice',
    change: (bag) =>
      setTag(bag, 'manifest-sha512.txt', manifestFor('sha512', payload(bag)).repeat(2)),
    found: ['archive/format manifest-sha512.txt'],
  },
  {
    name: 'a second manifest that leaves a file out',
    change: (bag) => {
      set(bag, 'data/b.txt', 'b')
      set(bag, 'manifest-sha512.txt', manifestFor('sha512', payload(bag)))
      setTag(bag, 'manifest-sha256.txt', manifestFor('sha256', [['data/a.txt', 'a']]))
    },
    found: ['archive/format manifest-sha256.txt'],
    bagitPython: 'valid',
  },
  {
    name: 'two manifests, one of them wrong',
    change: (bag) =>
      setTag(bag, 'manifest-sha256.txt', manifestFor('sha256', [['data/a.txt', 'b']])),
    found: ['archive/changed manifest-sha256.txt'],
  },
  {
    name: 'a path out of the bag',
    change: (bag) =>
      setTag(
        bag,
        'manifest-sha512.txt',
        `${manifestFor('sha512', payload(bag))}${manifestFor('sha512', [['data/../../x', '']])}`,
      ),
    found: ['archive/unsafe-path manifest-sha512.txt'],
  },
  {
    name: 'a path from the root',
    change: (bag) =>
      setTag(
        bag,
        'manifest-sha512.txt',
        `${manifestFor('sha512', payload(bag))}${manifestFor('sha512', [['/etc/hostname', '']])}`,
      ),
    found: ['archive/unsafe-path manifest-sha512.txt'],
  },
  {
    name: 'a path from a home folder',
    change: (bag) =>
      setTag(
        bag,
        'manifest-sha512.txt',
        `${manifestFor('sha512', payload(bag))}${manifestFor('sha512', [['~/x', '']])}`,
      ),
    found: ['archive/unsafe-path manifest-sha512.txt'],
  },
  {
    name: 'a payload manifest that names a tag file',
    change: (bag) =>
      setTag(
        bag,
        'manifest-sha512.txt',
        `${manifestFor('sha512', payload(bag))}${manifestFor('sha512', [['bagit.txt', bag.get('bagit.txt') ?? '']])}`,
      ),
    found: ['archive/format manifest-sha512.txt'],
  },
  {
    name: 'Payload-Oxum right',
    change: (bag) => setTag(bag, 'bag-info.txt', 'Payload-Oxum: 1.1\n'),
    found: [],
  },
  {
    name: 'Payload-Oxum wrong',
    change: (bag) => setTag(bag, 'bag-info.txt', 'Payload-Oxum: 2.1\n'),
    found: ['archive/changed bag-info.txt'],
  },
  {
    name: 'a value of bag-info.txt over two lines',
    change: (bag) => setTag(bag, 'bag-info.txt', 'External-Description: a\n  b\n'),
    found: [],
  },
  {
    name: 'a payload manifest of md5 alone, version 0.97',
    change: (bag) => {
      bag.delete('manifest-sha512.txt')
      set(bag, 'manifest-md5.txt', manifestFor('md5', payload(bag)))
      setTag(bag, 'bagit.txt', 'BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n')
    },
    found: [],
  },
  {
    name: 'names with ő, ű, blanks and capitals',
    change: (bag) => {
      set(bag, 'data/Őszi árvíz – űrlap.txt', 'ű')
      setTag(bag, 'manifest-sha512.txt', manifestFor('sha512', payload(bag)))
    },
    found: [],
  },
  {
    name: 'a name with a line end, percent-encoded in the manifest',
    change: (bag) => {
      set(bag, 'data/a\nb', 'x')
      const text = manifestFor('sha512', [
        ['data/a.txt', 'a'],
        ['data/a%0Ab', 'x'],
      ])
      setTag(bag, 'manifest-sha512.txt', text)
    },
    found: [],
  },
]
