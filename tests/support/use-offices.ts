import { afterEach } from '@jest/globals'
import { makeOffice, type FilesOf, type Office } from './office.ts'

/** Makes offices for the tests of a file; each is removed after its test. */
export function useOffices(): (files: FilesOf) => Office {
  const made: Office[] = []
  afterEach(() => {
    for (const office of made.splice(0)) office.remove()
  })
  return (files) => {
    const office = makeOffice(files)
    made.push(office)
    return office
  }
}
