// The bar of the preview: what was found in the page's announcement, its PDF, and a new load when it was made anew.
const own = '/.kozlony/'

const element = (name, properties = {}, children = []) => {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}

const finding = ({ severity, rule, where, message, note, line }) =>
  element('li', { className: severity }, [
    element('p', {}, [message]),
    ...(line === undefined ? [] : [element('pre', { textContent: line })]),
    ...(note === undefined ? [] : [element('p', {}, [`→ ${note}`])]),
    element('p', { className: 'where' }, [`${where} · ${rule}`]),
  ])

const isOpen = () => sessionStorage.getItem('kozlony-open') === 'yes'

const show = (bar) => {
  document.querySelector('.kozlony-bar')?.remove()
  const details = element('details', { open: isOpen() && bar.findings.length > 0 }, [
    element('summary', {}, [
      element('b', {}, [`${bar.title}: ${bar.counts}`]),
      ...(bar.pdf === undefined ? [] : [element('a', { href: bar.pdf }, [bar.pdfWords])]),
      element('a', { href: '/' }, [bar.index]),
      ...(bar.elsewhere ? [element('span', {}, [bar.elsewhere])] : []),
    ]),
    bar.findings.length
      ? element('ol', {}, bar.findings.map(finding))
      : element('p', {}, [bar.none]),
  ])
  details.addEventListener('toggle', () =>
    sessionStorage.setItem('kozlony-open', details.open ? 'yes' : 'no'),
  )
  document.body.append(
    element('aside', { className: 'kozlony-bar', lang: bar.language, ariaLabel: bar.title }, [
      details,
    ]),
  )
}

const load = async () => {
  const answer = await fetch(`${own}findings?page=${encodeURIComponent(location.pathname)}`)
  if (answer.ok) return answer.json()
  return undefined
}

const first = await load()
if (first) show(first)

const events = new EventSource(`${own}events`)
events.addEventListener('built', async (event) => {
  const { changed } = JSON.parse(event.data)
  const path = location.pathname.endsWith('/')
    ? `${location.pathname}index.html`
    : location.pathname
  // A page that is as it was keeps its place; only the bar is new.
  if (
    changed.includes(decodeURIComponent(path).slice(1)) ||
    changed.some((one) => one.startsWith('assets/'))
  )
    location.reload()
  else {
    const bar = await load()
    if (bar) show(bar)
  }
})
events.addEventListener('error', () => {
  if (events.readyState !== EventSource.CLOSED) return
  document.querySelector('.kozlony-bar')?.replaceChildren(first?.lost ?? '')
})
