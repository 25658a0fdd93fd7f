// The search: Pagefind finds the words, this shows the provisions that they stand in.
const form = document.querySelector('.search-form')
const field = form.elements.q
const count = document.querySelector('.result-count')
const list = document.querySelector('.results')
const pagefind = await import('../pagefind/pagefind.js')
await pagefind.init()

// What an id's element is called in the page's language; the form has the words.
const kinds = {
  cit: 'citation', rec: 'recital', para: 'paragraph', art: 'article', point: 'point', indent: 'point', att: 'annex',
  fn: 'footnote'
}
const batch = 10
const excerptLength = 32

const fill = (template, value) => template.replace(/\{\w+\}/, () => value)
const capitalized = text => text.charAt(0).toLocaleUpperCase(document.documentElement.lang) + text.slice(1)

// "Paragraph 2, point (a)" for para_2__list_1__point_a. The number is the printed one, which is a provision's first word.
function name(id, labels) {
  const parts = id.split('__')
  const names = parts.map((part, index) => {
    const [kind, number] = part.split('_')
    if (!kinds[kind]) return
    const printed = labels.get(parts.slice(0, index + 1).join('__')) ?? ''
    const isPrinted = kind !== 'cit' && /^\(?[\p{L}\p{N}.]{1,6}[.)]+$/u.test(printed)
    const label = kind === 'point' && printed.endsWith(')') ? printed : printed.replace(/[.()]/g, '')
    return fill(form.dataset[kinds[kind]], isPrinted ? label : number)
  })
  return capitalized(names.filter(Boolean).join(form.dataset.comma))
}

// The places of one page where the words stand, each with the provision it belongs to, in the order of the text.
function places(data) {
  const isSpaced = !data.raw_content.includes('\u200B')
  const words = data.raw_content.split(isSpaced ? /\s+/ : '\u200B')
  const anchors = data.anchors
    .filter(anchor => kinds[anchor.id.split('_')[0]])
    .sort((a, b) => a.location - b.location)
  const labels = new Map(anchors.map(anchor => [anchor.id, words[anchor.location]]))
  const found = new Map()
  for (const location of data.locations) {
    const index = anchors.findLastIndex(anchor => anchor.location <= location)
    if (!found.has(index)) found.set(index, [])
    found.get(index).push(location)
  }
  return [...found].sort(([a], [b]) => a - b).map(([index, locations]) => {
    const anchor = anchors[index]
    const start = anchor ? anchor.location : 0
    const end = anchors[index + 1]?.location ?? words.length
    const from = Math.max(start, Math.min(locations[0] - 8, end - excerptLength))
    return {
      url: anchor ? `${data.url}#${anchor.id}` : data.url,
      title: anchor ? `${name(anchor.id, labels)} · ${data.meta.title}` : data.meta.title,
      excerpt: excerpt(words, from, Math.min(end, from + excerptLength), new Set(locations), isSpaced ? ' ' : ''),
      isCut: [from > start, from + excerptLength < end]
    }
  })
}

function excerpt(words, from, to, marked, space) {
  return words.slice(from, to).flatMap((word, index) => {
    if (!marked.has(from + index)) return [word, space]
    const mark = document.createElement('mark')
    mark.textContent = word
    return [mark, space]
  })
}

function show({ url, title, excerpt, isCut }) {
  const item = document.createElement('li')
  const link = Object.assign(document.createElement('a'), { href: url, textContent: title })
  const text = document.createElement('p')
  text.append(isCut[0] ? '… ' : '', ...excerpt, isCut[1] ? '…' : '')
  item.append(link, text)
  list.append(item)
}

// Pages are loaded ten at a time, the next when the last result comes into view.
let pending = []
let latest
const observer = new IntersectionObserver(entries => {
  if (entries.some(entry => entry.isIntersecting)) more()
})

async function more() {
  observer.disconnect()
  const query = latest
  const next = pending.splice(0, batch)
  const pages = await Promise.all(next.map(result => result.data()))
  // What was found for words that have changed since is not shown.
  if (query !== latest) return
  pages.flatMap(places).forEach(show)
  count.textContent = fill(form.dataset.results, list.children.length + (pending.length ? '+' : ''))
  if (pending.length) observer.observe(list.lastElementChild)
}

async function search() {
  const query = latest = field.value.trim()
  history.replaceState(null, '', query ? '?' + new URLSearchParams({ q: query }) : location.pathname)
  const search = query ? await pagefind.debouncedSearch(query, {}, 150) : { results: [] }
  if (!search || query !== latest) return
  list.replaceChildren()
  count.textContent = ''
  pending = search.results
  if (pending.length) await more()
  else if (query) count.textContent = fill(form.dataset.nothing, query)
}

field.addEventListener('input', search)
form.addEventListener('submit', event => {
  event.preventDefault()
  search()
})
field.value = new URLSearchParams(location.search).get('q') ?? ''
if (field.value) search()
field.focus()
