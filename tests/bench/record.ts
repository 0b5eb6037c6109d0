import fs from 'node:fs'
import path from 'node:path'
import { project } from '../support/office.ts'
import type { Section } from './section.ts'

/** A run of the bench, as it is kept. */
export type Record = {
  /** Day of the run, `2026-11-26`. */
  readonly date: string
  readonly machine: string
  /** Names and versions of what was measured. */
  readonly versions: readonly string[]
  readonly minutes: number
  readonly sections: readonly Section[]
}

const file = path.join(project, 'output/reports/bench.json')

export function keepRecord(record: Record): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, `${JSON.stringify(record, undefined, 1)}\n`)
}

/** The last run; undefined where there was none. */
export const lastRecord = (): Record | undefined =>
  fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Record) : undefined
