export { auditTerms, type TermAudit } from './terminology/audit.ts'
export { applyFixes, type Fixable } from './terminology/fixes.ts'
export { changeOf, type HeardIn, type TermChange } from './terminology/change.ts'
export {
  compileTermbase,
  type CompileOptions,
  type Termbase,
  type TermbaseData,
} from './terminology/compile.ts'
export {
  doubtAbout,
  fixText,
  type FixDoubt,
  type FixedText,
  type FixOptions,
} from './terminology/fix-text.ts'
export type { Keep } from './terminology/keep.ts'
export { findTerms, preferTermsIn, type TermMatch } from './terminology/find.ts'
export type { Form } from './terminology/form.ts'
export { formsOf } from './terminology/forms.ts'
export { listen, packHeard, type Heard } from './terminology/heard.ts'
export { lintTermbase, type TermbaseFault } from './terminology/lint.ts'
export { remarkTerminology, type TerminologyOptions } from './terminology/plugin.ts'
export { terminologyRules } from './terminology/rules.ts'
export type { Concept, Term, TermStatus } from './model/termbase.ts'
