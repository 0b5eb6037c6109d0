import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { Told } from '../../model/told.ts'
import { say, type Wording } from '../../model/wording.ts'
import { readVerdicts, type Verdict } from '../../model/verdict.ts'

const run = promisify(execFile)

/** veraPDF in one file, as its makers publish it for Maven (GPL 3 or MPL 2; a tool beside, nothing of it is shipped). */
const artifact = 'org.verapdf.apps:greenfield-apps:1.28.2'
const jar = 'greenfield-apps-1.28.2.jar'
const sha256 = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6'

/** A JVM reads so many files before the next one begins. */
const batch = 500

/** The validator cannot be had on this machine. */
export class NoValidator extends Told {
  override name = 'NoValidator'
  /** The command that puts it right. */
  readonly type: string
  constructor(words: Wording, type: string) {
    super(words)
    this.type = type
  }
}

export type Validator = {
  /** Holds PDF files against the standards that they claim. */
  readonly validate: (files: readonly string[]) => Promise<Verdict[]>
}

const starts = async (program: string, ...words: string[]): Promise<boolean> => {
  try {
    await run(program, words, { timeout: 30_000 })
    return true
  } catch {
    return false
  }
}

export const hasJava = (): Promise<boolean> => starts('java', '-version')
export const hasMaven = (): Promise<boolean> => starts('mvn', '--version')

const isWhole = (file: string): boolean => {
  try {
    return createHash('sha256').update(fs.readFileSync(file)).digest('hex') === sha256
  } catch {
    return false
  }
}

/** Whether veraPDF lies in the cache already. */
export const isInstalled = (cache: string): boolean => isWhole(path.join(cache, 'verapdf', jar))

async function install(folder: string): Promise<void> {
  if (!(await hasMaven()))
    throw new NoValidator(
      say('The validator veraPDF is not installed, and Maven, which brings it, is missing.'),
      'sudo apt-get install maven',
    )
  fs.mkdirSync(folder, { recursive: true })
  const fresh = fs.mkdtempSync(path.join(folder, 'new-'))
  try {
    await run(
      'mvn',
      [
        '-q',
        '-B',
        'dependency:copy',
        `-Dartifact=${artifact}`,
        `-DoutputDirectory=${fresh}`,
        '-Dmdep.useBaseVersion=true',
      ],
      { timeout: 300_000, cwd: fresh },
    )
    if (!isWhole(path.join(fresh, jar))) throw new Error('another file')
    fs.renameSync(path.join(fresh, jar), path.join(folder, jar))
  } catch {
    throw new NoValidator(
      say('The validator veraPDF cannot be fetched by Maven.'),
      `mvn dependency:copy -Dartifact=${artifact}`,
    )
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true })
  }
}

async function validateBatch(program: string, files: readonly string[]): Promise<Verdict[]> {
  // Compiling for long runs costs more than it saves here (measured).
  const words = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-cp', program]
  const main = ['org.verapdf.apps.GreenfieldCliWrapper', '-f', '0', '--format', 'json']
  const options = { maxBuffer: 512 * 1024 * 1024, encoding: 'utf8' } as const
  try {
    const { stdout } = await run('java', [...words, ...main, ...files], options)
    return readVerdicts(stdout)
  } catch (error) {
    // Status 1: some file does not conform; the report says which.
    const { code, stdout } = error as { code?: unknown; stdout?: string }
    if (code === 1 && stdout) return readVerdicts(stdout)
    throw error
  }
}

/**
 * veraPDF, fetched once by Maven into `cache`/verapdf.
 * @throws NoValidator where Java or Maven is missing, or nothing can be fetched
 */
export async function openValidator(cache: string): Promise<Validator> {
  if (!(await hasJava()))
    throw new NoValidator(
      say('The validator veraPDF needs Java 11 or newer.'),
      'sudo apt-get install default-jre-headless',
    )
  const folder = path.join(cache, 'verapdf')
  if (!isInstalled(cache)) await install(folder)
  return {
    async validate(files) {
      const verdicts: Verdict[] = []
      for (let from = 0; from < files.length; from += batch)
        verdicts.push(
          ...(await validateBatch(path.join(folder, jar), files.slice(from, from + batch))),
        )
      return verdicts
    },
  }
}
