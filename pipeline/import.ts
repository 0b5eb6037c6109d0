export {
  importLegacyPage,
  type Dropped,
  type ImportedList,
  type ImportedPage,
  type ImportOptions,
  type Refused,
} from './import/page.ts'
export { textOf, type PageText } from './import/bytes.ts'
export type { Item } from './import/items.ts'
export { announcementFolder, type Folder } from './import/folder.ts'
export {
  importExistsRule,
  importListRule,
  importRefusedRule,
  importRules,
  pageEncodingRule,
} from './import/rules.ts'
