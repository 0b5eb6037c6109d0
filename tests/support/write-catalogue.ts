import fs from 'node:fs'
import path from 'node:path'
import { catalogueOf, leavesOf, type Tree } from './catalogue.ts'

const locales = path.resolve(import.meta.dirname, '../../locales')
const fileOf = (language: string): string => path.join(locales, language, 'findings.json')
const read = (file: string): Tree =>
  fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Tree) : {}

/** Translations by the English text: a sentence that moves to another file of code keeps its words. */
function translations(english: Tree, translated: Tree): Map<string, string> {
  const own = new Map(leavesOf(translated))
  return new Map(
    leavesOf(english).flatMap(([key, text]) => {
      const words = own.get(key)
      return words ? [[text, words] as const] : []
    }),
  )
}

/** The translation in the order and with the keys of the English catalogue; what is not translated yet is empty. */
const follow = (english: Tree, words: ReadonlyMap<string, string>): Tree =>
  Object.fromEntries(
    Object.entries(english).map(([key, value]) => [
      key,
      typeof value === 'string' ? (words.get(value) ?? '') : follow(value, words),
    ]),
  )

const last = read(fileOf('en'))
const english = catalogueOf(last)
const words = translations(last, read(fileOf('hu')))
const write = (language: string, tree: Tree): void =>
  fs.writeFileSync(fileOf(language), `${JSON.stringify(tree, null, 2)}\n`)
write('en', english)
write('hu', follow(english, words))
