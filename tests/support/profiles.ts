import fs from 'node:fs'
import path from 'node:path'
import type { Language } from '../../pipeline/model/language.ts'
import type { Profile } from '../../pipeline/model/locale.ts'
import { project } from './office.ts'

const read = (language: Language): Profile =>
  JSON.parse(
    fs.readFileSync(path.join(project, 'locales', 'profiles', `${language}.json`), 'utf8'),
  ) as Profile

const profiles = { hu: read('hu'), en: read('en') }

/** The project's own profile of a language. */
export const profileOf = (language: Language): Profile => profiles[language]
