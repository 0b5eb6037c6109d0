import { Told } from '../model/told.ts'

/** The command line cannot be understood: exit status 2. */
export class UsageError extends Told {
  override name = 'UsageError'
}

export const exit = {
  well: 0,
  findings: 1,
  usage: 2,
  noBrowser: 69,
  fault: 70,
  inputOutput: 74,
  locked: 75,
  interrupted: 130,
} as const
