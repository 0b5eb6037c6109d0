import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import remarkHtml from 'remark-html'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Announcement, Text } from '../corpus.ts'
import { markdownOf } from '../corpus.ts'
import { pageName } from './pages.ts'

const style =
  'body{font:11pt/1.45 "DejaVu Serif",serif;margin:0}h1{font-size:18pt}table{border-collapse:collapse}td,th{border:1px solid #888;padding:2pt 6pt}@page{size:A4;margin:22mm 20mm}'

const processor = unified()
  .use(remarkParse)
  .use(remarkHtml)
  .data({
    micromarkExtensions: [gfmTable()],
    fromMarkdownExtensions: [gfmTableFromMarkdown()],
  })
  .freeze()

const html = (language: string, text: Text): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${text.title}</title><style>${style}</style></head><body>${String(processor.processSync(markdownOf(text)))}</body></html>\n`

const inTypst = (text: string): string =>
  text
    .replace(/[#$@<_\\]/gu, '\\$&')
    .replaceAll('**', '*')
    .replace(
      /\[([^\]]*)\]\((\S*?)\)/gu,
      (_, words: string, to: string) => `#link("${to}")[${words}]`,
    )
    .replaceAll('://', ':\\/\\/')

function typstBlock(block: string): string {
  if (block.startsWith('## ')) return `== ${inTypst(block.slice(3))}`
  if (block.startsWith('> ')) return `#quote(block: true)[${inTypst(block.replace(/^> /gmu, ''))}]`
  if (!block.startsWith('|')) return inTypst(block)
  const rows = block
    .split('\n')
    .filter((_, at) => at !== 1)
    .map((row) => row.split('|').slice(1, -1))
  const cells = rows.flat().map((cell) => `[${inTypst(cell.trim())}]`)
  return `#table(columns: ${rows[0]?.length ?? 1}, ${cells.join(', ')})`
}

const typst = (language: string, { title, blocks }: Text): string =>
  `#set document(title: "${title}")\n#set text(lang: "${language}", font: "DejaVu Serif", size: 11pt)\n#set page(paper: "a4", margin: (x: 20mm, y: 22mm))\n= ${inTypst(title)}\n\n${blocks.map(typstBlock).join('\n\n')}\n`

/** The texts as the makers of PDFs want them; each file is one PDF. */
export function paperFiles(
  announcements: readonly Announcement[],
): Record<'md' | 'html' | 'typ', Record<string, string>> {
  const forms = {
    md: (_language: string, text: Text) => markdownOf(text),
    html,
    typ: typst,
  }
  const filesAs = (ending: keyof typeof forms) =>
    Object.fromEntries(
      announcements.flatMap(({ id, texts }) =>
        (['hu', 'en'] as const).map((language) => [
          pageName(id, language, ending),
          forms[ending](language, texts[language]),
        ]),
      ),
    )
  return { md: filesAs('md'), html: filesAs('html'), typ: filesAs('typ') }
}
