export type { Finding } from './model/finding.ts'
