import type { Announcement } from '../corpus.ts'
import { pagesIn } from './pages.ts'

const settings = `baseURL = "https://example.org/"
defaultContentLanguage = "hu"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term"]
timeout = "300s"
[pagination]
pagerSize = 50
[languages.hu]
weight = 1
title = "Közlemények"
[languages.en]
weight = 2
title = "Announcements"
[services.rss]
limit = 20
`

const base = `<!doctype html>
<html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}</head>
<body><header><a href="{{ "/" | relLangURL }}">{{ .Site.Title }}</a></header><main>{{ block "main" . }}{{ end }}</main><footer>{{ .Site.Title }}</footer></body></html>
`

const single = `{{ define "main" }}<article><p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time></p>{{ .Content }}{{ range .Translations }}<p><a href="{{ .RelPermalink }}">{{ .Language.Lang }}</a></p>{{ end }}</article>{{ end }}
`

const list = `{{ define "main" }}<ul>{{ range (.Paginate .Site.RegularPages).Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> {{ .Date.Format "2006-01-02" }} {{ .Params.summary }}</li>{{ end }}</ul>{{ with .Paginator }}{{ if .HasNext }}<a href="{{ .Next.URL }}">»</a>{{ end }}{{ end }}{{ end }}
`

/** A site for Hugo: article pages, lists by fifty in each language, feed and sitemap (which it makes by itself). */
export const hugoSite = (announcements: readonly Announcement[]): Record<string, string> => ({
  'hugo.toml': settings,
  'layouts/_default/baseof.html': base,
  'layouts/_default/single.html': single,
  'layouts/_default/list.html': list,
  ...pagesIn('content/news', announcements),
})
