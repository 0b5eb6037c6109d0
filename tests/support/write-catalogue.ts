import fs from 'node:fs'
import path from 'node:path'
import { catalogueOf, type Tree } from './catalogue.ts'

const locales = path.resolve(import.meta.dirname, '../../locales')
const fileOf = (language: string): string => path.join(locales, language, 'findings.json')
const read = (file: string): Tree =>
  fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Tree) : {}

/** The translation in the order and with the keys of the English catalogue; what is not translated yet is empty. */
function follow(english: Tree, translated: Tree): Tree {
  return Object.fromEntries(
    Object.entries(english).map(([key, value]) => {
      const own = translated[key]
      if (typeof value === 'string') return [key, typeof own === 'string' ? own : '']
      return [key, follow(value, typeof own === 'object' ? own : {})]
    }),
  )
}

const english = catalogueOf(read(fileOf('en')))
const write = (language: string, tree: Tree): void =>
  fs.writeFileSync(fileOf(language), `${JSON.stringify(tree, null, 2)}\n`)
write('en', english)
write('hu', follow(english, read(fileOf('hu'))))
