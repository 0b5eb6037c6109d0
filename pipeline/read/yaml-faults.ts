import type { ErrorCode } from 'yaml'
import { phrase } from '../model/wording.ts'

/** What each fault that the YAML reader knows means for someone who never heard of YAML. */
const words: Readonly<Partial<Record<ErrorCode, string>>> = {
  BAD_DQ_ESCAPE: phrase(
    'Unexpected “\\” between quotation marks, expected “\\\\” or single quotation marks',
  ),
  BAD_INDENT: phrase(
    'Unexpected number of spaces at the start of the line, expected as many as in the line above',
  ),
  BAD_SCALAR_START: phrase(
    'Unexpected sign at the start of a value, expected quotation marks around the value',
  ),
  BLOCK_AS_IMPLICIT_KEY: phrase(
    'Unexpected second “: ” in one line, expected quotation marks around the value',
  ),
  BLOCK_IN_FLOW: phrase(
    'Unexpected line between brackets, expected its values with commas between them',
  ),
  DUPLICATE_KEY: phrase('Unexpected key that stands a second time, expected each key once'),
  KEY_OVER_1024_CHARS: phrase('Unexpected key of over 1,024 characters, expected a short one'),
  MISSING_CHAR: phrase(
    'Unexpected end of a value: a bracket, comma, colon or quotation mark is missing',
  ),
  MULTILINE_IMPLICIT_KEY: phrase('Unexpected line without “: ”, expected a key and its value'),
  MULTIPLE_DOCS: phrase('Unexpected line “---”, expected one list of facts in the file'),
  NON_STRING_KEY: phrase('Unexpected key that is no text, expected a word'),
  TAB_AS_INDENT: phrase('Unexpected tabulator at the start of the line, expected spaces'),
  TAG_RESOLVE_FAILED: phrase('Unexpected “!” in front of a value, expected the value alone'),
  UNEXPECTED_TOKEN: phrase('Unexpected sign at this place, expected a key and its value'),
}

const other = phrase('Unexpected form of the line, expected a key, a colon and a value')

/** The template of the sentence for a fault of the YAML reader. */
export const yamlFault = (code: ErrorCode): string => words[code] ?? other
