/** A seeded generator (mulberry32): the same seed gives the same corpus on every machine. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const words = {
  en: 'the ministry of interior published figures on prevention and said that police officers of all counties take part in the exercise which the government office prepared with the national assembly for residents along the river'.split(
    ' ',
  ),
  hu: 'a belügyminisztérium közzétette az adatokat és közölte hogy a vármegyék rendőrei részt vesznek azon a gyakorlaton amelyet a kormányhivatal készített elő az országgyűlés munkatársaival a folyó menti településeken élők számára'.split(
    ' ',
  ),
} as const

function text(language: 'hu' | 'en', id: number, next: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T
  const sentence = (length: number): string => {
    const line = Array.from({ length }, () => pick(words[language])).join(' ')
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
  }
  const paragraph = () => Array.from({ length: 3 }, () => sentence(14)).join(' ')
  const slip = language === 'en' && next() < 0.2 ? 'Publicated figures follow.' : ''
  return [
    `# ${sentence(6).slice(0, -1)} ${id}`,
    sentence(16),
    `${paragraph()} ${slip}`,
    `## ${sentence(3).slice(0, -1)}`,
    `${paragraph()} **${sentence(4)}** ${paragraph()}`,
    Array.from({ length: 4 }, () => `- ${sentence(9)}`).join('\n'),
    ...(next() < 0.25 ? ['| A | B |\n| --- | ---: |\n| one | 1 |\n| two | 2 |'] : []),
    `> “${sentence(12)}”\n> — Anna Kerekes, ${pick(words[language])}`,
    paragraph(),
    '',
  ].join('\n\n')
}

/** `count` announcements in both languages: files by path below the office's folder. */
export function corpus(count: number, seed = 42): Record<string, string> {
  const next = random(seed)
  const files: Record<string, string> = {}
  for (let id = 1; id <= count; id++) {
    const folder = `sources/${2000 + (id % 26)}/announcement-${id}`
    files[`${folder}/announcement.yaml`] =
      `published: ${2000 + (id % 26)}-0${1 + (id % 9)}-1${id % 10}T10:00\nreference: BM/${id}\n`
    files[`${folder}/hu.md`] = text('hu', id, next)
    files[`${folder}/en.md`] = text('en', id, next)
  }
  return files
}
