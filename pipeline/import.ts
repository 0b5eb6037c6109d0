export {
  importLegacyPage,
  type Dropped,
  type ImportedList,
  type ImportedPage,
  type ImportOptions,
  type Refused,
} from './import/page.ts'
export { announcementFolder, type Folder } from './import/folder.ts'
export { importExistsRule, importListRule, importRefusedRule, importRules } from './import/rules.ts'
