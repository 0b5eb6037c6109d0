import type { Announcement } from '../corpus.ts'
import { pagesIn } from './pages.ts'

const settings = `export default function (site) {
  for (const language of ['hu', 'en'])
    site.addCollection(\`news_\${language}\`, (api) =>
      api.getFilteredByGlob(\`src/news/*.\${language}.md\`).sort((a, b) => b.date - a.date))
  site.addFilter('day', (date) => date.toISOString().slice(0, 10))
  site.addFilter('first', (list, count) => list.slice(0, count))
  return { dir: { input: 'src' }, markdownTemplateEngine: false, htmlTemplateEngine: 'njk' }
}
`

const facts = `export default {
  layout: 'page.njk',
  eleventyComputed: { permalink: (page) => \`/\${page.locale}/news/\${page.key}/index.html\` },
}
`

const page = `<!doctype html>
<html lang="{{ locale }}"><head><meta charset="utf-8"><title>{{ title }}</title>{% for one in ["hu", "en"] %}<link rel="alternate" hreflang="{{ one }}" href="/{{ one }}/news/{{ key }}/">{% endfor %}</head>
<body><header><a href="/{{ locale }}/">News</a></header><main><article><p><time>{{ page.date | day }}</time></p>{{ content | safe }}</article></main><footer>News</footer></body></html>
`

const list = (language: string) => `---
pagination: { data: collections.news_${language}, size: 50 }
permalink: "/${language}/{% if pagination.pageNumber %}page/{{ pagination.pageNumber }}/{% endif %}index.html"
---
<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>News</title></head><body><ul>{% for one in pagination.items %}<li><a href="{{ one.url }}">{{ one.data.title }}</a> {{ one.date | day }} {{ one.data.summary }}</li>{% endfor %}</ul></body></html>
`

const feed = (language: string) => `---
permalink: /${language}/atom.xml
---
<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>{% for one in collections.news_${language} | first(20) %}<entry><title>{{ one.data.title }}</title><id>https://example.org{{ one.url }}</id><updated>{{ one.date | day }}T00:00:00Z</updated><summary>{{ one.data.summary }}</summary></entry>{% endfor %}</feed>
`

const sitemap = `---
permalink: /sitemap.xml
---
<?xml version="1.0" encoding="utf-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for one in collections.news_hu %}<url><loc>https://example.org{{ one.url }}</loc></url>{% endfor %}{% for one in collections.news_en %}<url><loc>https://example.org{{ one.url }}</loc></url>{% endfor %}</urlset>
`

/** A site for Eleventy: article pages, lists by fifty in each language, feed, sitemap. */
export const eleventySite = (announcements: readonly Announcement[]): Record<string, string> => ({
  'package.json': '{"private":true,"type":"module"}\n',
  'eleventy.config.js': settings,
  'src/news/news.11tydata.js': facts,
  'src/_includes/page.njk': page,
  'src/list-hu.njk': list('hu'),
  'src/list-en.njk': list('en'),
  'src/feed-hu.njk': feed('hu'),
  'src/feed-en.njk': feed('en'),
  'src/sitemap.njk': sitemap,
  ...pagesIn('src/news', announcements),
})
