import { allChecks } from '../check/all.ts'
import { archiveRules } from '../archive/rules.ts'
import { vanishedRule } from '../build/last-good.ts'
import { glyphRule, printRule } from '../model/print-rules.ts'
import { importRules } from '../import.ts'
import { baselineRules } from '../model/baseline.ts'
import { ignoreRules } from '../model/ignore.ts'
import { attachmentRule } from '../make/folder-files.ts'
import { drawingTextRule, pictureRule } from '../make/pictures.ts'
import { exchangeRule } from '../exchange/rules.ts'
import { missingLanguageRule } from '../check/languages.ts'
import { staleTranslationRule } from '../check/stale-translation.ts'
import { nonconformingRule } from './validate.ts'
import type { Rule } from '../model/rule.ts'
import { readRules } from '../model/rules.ts'
import { translationRecordRule } from '../read/translation.ts'
import { terminologyRules } from '../terminology.ts'

/** Every rule a finding can name, sorted by id. */
export const rules: readonly Rule[] = [
  ...allChecks.map((check) => check.definition),
  ...readRules,
  ...terminologyRules,
  ...ignoreRules,
  ...baselineRules,
  ...importRules,
  ...archiveRules,
  printRule,
  nonconformingRule,
  glyphRule,
  vanishedRule,
  drawingTextRule,
  pictureRule,
  attachmentRule,
  missingLanguageRule,
  exchangeRule,
  staleTranslationRule,
  translationRecordRule,
].sort((a, b) => (a.id < b.id ? -1 : 1))
