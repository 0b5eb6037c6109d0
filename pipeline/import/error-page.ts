const reason =
  '(?:bad request|unauthori[sz]ed|forbidden|(?:page |file |document )?not found|method not allowed|request timeout|gone|too many requests|internal server error|bad gateway|(?:the )?service (?:is )?(?:temporarily )?unavailable|gateway time-?out|access denied|permission denied|hozzáférés megtagadva|az? (?:keresett |kért )?(?:oldal|lap) nem (?:található|létezik|elérhető)|(?:belső )?kiszolgálóhiba|belső szerverhiba)'
const status = String.raw`(?:https?\S*\s+)?(?:error|hiba|hibakód|status)?[\s:#]*[45]\d\d`

/** A status line with its reason: “404 Not Found”, “Error 502 – Bad gateway | Site”, “Access denied”. */
const statusLine = new RegExp(
  String.raw`^(?:(?:${status}|error|hiba|oops|sorry|sajnáljuk)[\s.,:!–—-]*)?${reason}(?:\s+error)?[.!]*(?:\s*[|–—-]\s.{0,60})?$`,
  'iu',
)
const bareStatus = new RegExp(`^${status}[.!]?$`, 'iu')
const talk =
  /not found|unavailable|denied|forbidden|bad gateway|server error|nem található|nem elérhető|nem érhető el|hiba történt|\bnginx\b|\bapache\b|cloudflare/iu

/** Error pages say little; a text beyond this is an announcement, whatever it begins with. */
const longest = 600

/**
 * Whether a server's error page was saved: a status line among the first lines, and hardly any text. A number
 * alone is none: “500 new officers” begins an announcement.
 * @param texts lines that are not blank
 */
export function isErrorPage(texts: readonly string[]): boolean {
  if (texts.join(' ').length > longest) return false
  const head = texts.slice(0, 3)
  return (
    head.some((text) => statusLine.test(text)) ||
    (head.some((text) => bareStatus.test(text)) &&
      (texts.length === 1 || texts.some((text) => talk.test(text))))
  )
}
