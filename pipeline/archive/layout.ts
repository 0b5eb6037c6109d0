/** What stands in an archive beside its bags. */
export const indexName = 'index.csv'
export const ledgerName = 'ledger.jsonl'

/** Where a deposit works; nothing in it counts. */
export const workFolder = '.deposit'
export const stageFolder = `${workFolder}/stage`
/** The ledger's next line while a deposit is under way. */
export const journalName = `${workFolder}/journal.json`

/** Where the record of an event lies: beside the bag. */
export const eventPath = (bag: string, digest: string): string =>
  `${bag}.events/${digest.slice(0, 16)}.xml`
