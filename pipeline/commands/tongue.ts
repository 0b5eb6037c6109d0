import fs from 'node:fs'
import path from 'node:path'
import { packageFolder } from '../host/program.ts'
import { isLanguage, type Language } from '../model/language.ts'
import { createSpeaker, type Catalogue, type Tell } from '../report/speak.ts'

/** A catalogue, or nothing where there is none that can be read: the command must be able to say just that. */
function catalogueIn(folder: string, language: Language): Catalogue {
  try {
    const file = path.join(folder, 'locales', language, 'findings.json')
    const data: unknown = JSON.parse(fs.readFileSync(file, 'utf8').replace(/^\uFEFF/u, ''))
    return data && typeof data === 'object' && !Array.isArray(data) ? (data as Catalogue) : {}
  } catch {
    return {}
  }
}

/** The value of `commandLanguage`; the reader of YAML is loaded only where one line does not say it plainly. */
async function languageIn(text: string): Promise<unknown> {
  if (!text.includes('commandLanguage')) return undefined
  const plain = /^commandLanguage: +(?<name>[a-z]+) *(?:#.*)?\r?$/mu.exec(text)?.groups?.['name']
  if (plain !== undefined && text.split('commandLanguage').length === 2) return plain
  const { readYaml } = await import('../read/yaml.ts')
  const { data } = readYaml(text, 'office.yaml')
  return (data as { commandLanguage?: unknown } | null)?.commandLanguage
}

/** What office.yaml says of the language of the command. */
async function officeLanguage(root: string): Promise<Language | undefined> {
  try {
    const text = fs.readFileSync(path.join(root, 'sources', 'office.yaml'), 'utf8')
    const named = await languageIn(text)
    return isLanguage(named) ? named : undefined
  } catch {
    return undefined
  }
}

/** The language of the machine (POSIX: LC_ALL over LC_MESSAGES over LANG); English where it is none of ours. */
function machineLanguage(environment: NodeJS.ProcessEnv): Language {
  const named = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  const short = named.slice(0, 2).toLowerCase()
  return isLanguage(short) ? short : 'en'
}

/** The folder that `--root` names, found before the command line is understood: errors of it are told too. */
function rootIn(argv: readonly string[]): string {
  const at = argv.findIndex((word) => word === '--root' || word.startsWith('--root='))
  const word = argv[at]
  if (word === undefined) return '.'
  return word.startsWith('--root=') ? word.slice('--root='.length) : (argv[at + 1] ?? '.')
}

export type Tongue = { readonly language: Language; readonly tell: Tell }

/** The office's `commandLanguage`, else the machine's; the office's own words over those of the program. */
export async function tongueFor(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
): Promise<Tongue> {
  const root = rootIn(argv)
  const language = (await officeLanguage(root)) ?? machineLanguage(environment)
  const folders = path.resolve(root) === packageFolder ? [packageFolder] : [packageFolder, root]
  let speaker: Tell | undefined
  const speak = () =>
    createSpeaker(
      language,
      catalogueIn(packageFolder, 'en'),
      folders.map((folder) => catalogueIn(folder, language)),
    )
  return { language, tell: (wording) => (speaker ??= speak())(wording) }
}
