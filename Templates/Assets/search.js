// The search: Pagefind finds records that may hold the words, this shows those that do, the best first.
const form = document.querySelector('.search-form')
const field = form.elements.q
const count = document.querySelector('.result-count')
const list = document.querySelector('.results')
const [{ fold, numbers, stem, words, Query }, pagefind] = await Promise.all(
  [import('./words.js' + new URL(import.meta.url).search), import('../pagefind/pagefind.js')])
// A worker would begin a way later, and hand over by copies what is found.
await pagefind.options({ noWorker: true })
await pagefind.init()

const language = document.documentElement.lang.split('-')[0]
const kinds = ['para', 'art', 'sec', 'rec', 'cit', 'att', 'fn']
const names = Object.fromEntries(kinds.map(kind => [kind, form.dataset[kind]]))
// How many records are loaded at a time, and how many results there are before what is less alike is looked for.
const batch = Number(form.dataset.batch)
// Those of whole texts are long, many words are in most of them, and the first of them comes alone.
const areTexts = batch < 6
const first = areTexts ? 1 : batch
const enough = 6
// So many records are looked at for the word itself where those before have other forms of it.
const most = 24
// So long, in ms, somebody who types has to stop for the beginnings of words to be looked for.
const rest = areTexts ? 120 : 60
// Said of the site's words where they are English, since the page's language has none.
const english = form.lang && { lang: form.lang }

const fill = (template, value) => template.replace(/\{\w+\}/, () => value)

// The records of a page of Pagefind's: see SearchPages.swift for how they are written.
function records(data) {
  const shown = {}
  const found = []
  for (const { element, id, text } of data.anchors) {
    const at = id.indexOf('=')
    const [key, value] = [id.slice(0, at), decodeURIComponent(id.slice(at + 1))]
    if (element === 'i') shown[key] = value
    else if (element === 'p') found.push([{ id: key, name: value, text }])
    else found.at(-1)?.push({ id: key, name: value, text })
  }
  return found.map(parts => ({ parts, url: data.url.split('#')[0], ...shown }))
}

// Whether a part is the provision that a number names.
function isNumbered(part, wanted) {
  return wanted.some(({ kind, number }) => {
    const [own, digits] = part.id.split('__').at(-1).split('_')
    return own === kind && (fold(digits) === number || fold(part.name).endsWith(fold(fill(names[kind], number))))
  })
}

// Whether words follow one another in a text.
const has = (text, phrase) => text.some((_, at) => phrase.every((word, index) => text[at + index]?.bare === word))

// What a record has of what was asked for; nothing where it has nothing.
function judged(record, query, wanted) {
  const parts = record.parts.map(part => {
    const all = words(part.text)
    return { ...part, words: all, hits: query.hits(all), isNumbered: isNumbered(part, wanted) }
  })
  const hits = parts.flatMap(part => part.hits)
  const numbered = parts.find(part => part.isNumbered)
  if (!hits.length && !numbered) return []
  const whole = parts.flatMap(part => part.words)
  if (!query.quoted.every(phrase => has(whole, phrase))) return []
  const best = query.telling.map((_, index) => Math.max(0, ...hits.filter(hit => hit.asked === index).map(hit => hit.grade)))
  const score = part => new Set(part.hits.map(hit => hit.asked)).size * 10 + Math.max(0, ...part.hits.map(hit => hit.grade))
  const place = numbered ?? parts.reduce((a, b) => score(b) > score(a) ? b : a)
  const rank = [
    Boolean(numbered), query.phrase.length > 1 && has(whole, query.phrase), best.every(Boolean),
    best.filter(Boolean).length, best.reduce((a, b) => a + b, 0), !record.parts[0].id
  ]
  return [{ ...record, place, rank }]
}

function compare(a, b) {
  const index = a.rank.findIndex((value, index) => value !== b.rank[index])
  return index < 0 ? 0 : b.rank[index] - a.rank[index]
}

// Showing

function excerpt({ text, hits }) {
  const from = hits.length && text.length > 280 ? Math.max(0, text.lastIndexOf(' ', Math.max(0, hits[0].start - 70))) : 0
  const cut = text.indexOf(' ', from + 240)
  const to = text.length > from + 280 && cut > 0 ? cut : text.length
  const nodes = [from > 0 ? '… ' : '']
  let at = from
  for (const { start, end } of hits.filter(hit => hit.start >= from && hit.end <= to)) {
    const mark = document.createElement('mark')
    mark.textContent = text.slice(start, end)
    nodes.push(text.slice(at, start), mark)
    at = end
  }
  return [...nodes, text.slice(at, to), to < text.length ? ' …' : '']
}

function show({ url, title, translation, place }, query) {
  const item = document.createElement('li')
  const link = document.createElement('a')
  link.href = `${url}?${new URLSearchParams({ q: query })}${place.id && '#' + place.id}`
  const name = Object.assign(document.createElement('span'), { textContent: place.name, ...english })
  link.append(...place.name ? [name, ' · '] : [], title)
  const text = document.createElement('p')
  text.append(...excerpt(place))
  item.append(link, text)
  if (translation) {
    const kind = Object.assign(document.createElement('p'), { className: 'facts', textContent: form.dataset[translation], ...english })
    item.append(kind)
  }
  list.append(item)
}

// Searching

// What stands in the index for the provisions that a text may name.
const tokens = text => numbers(text, names).map(({ kind, number }) => `w${kind}x${number}q`)

// How many searches have begun: those before the last are over.
let turn = 0

// One search for a query: what may hold it, in the order in which it is looked at.
class Search {
  pending = []
  #seen = new Set()

  constructor(text, isTyped) {
    this.text = text
    this.isTyped = isTyped
    this.turn = turn
    this.query = new Query(text, language)
    this.numbers = numbers(text, names)
  }

  // Takes in what some terms find, the best first.
  async look(...terms) {
    // What was asked before is not looked for any more once its part of the index is there.
    await Promise.all(terms.map(term => pagefind.preload(term)))
    if (this.turn !== turn) return
    const found = await Promise.all(terms.map(term => pagefind.search(term)))
    this.#take(found.flatMap(({ results }) => results))
  }

  // The same of what has each of some words; Pagefind takes far longer for them at once. In signs of quotation a word is found by
  // itself and its plain forms, not as the beginning of others, in a tenth of the time. Then where it stands first tells how much
  // a text is about it: titles open them.
  async lookForAll(words) {
    await Promise.all(words.map(word => pagefind.preload(word)))
    if (this.turn !== turn) return
    const found = await Promise.all(words.map(word => pagefind.search(word)))
    const ranks = new Map()
    for (const { id, score, words: [place = 1e6] } of found.flatMap(({ results }) => results)) {
      const [number, sum] = ranks.get(id) ?? [0, 0]
      ranks.set(id, [number + 1, sum + (words[0][0] === '"' ? -place : score)])
    }
    const having = found[0].results.filter(({ id }) => ranks.get(id)[0] === words.length)
    this.#take(having.sort((a, b) => ranks.get(b.id)[1] - ranks.get(a.id)[1]))
  }

  #take(results) {
    for (const result of results) {
      if (!this.#seen.has(result.id)) this.pending.push(result)
      this.#seen.add(result.id)
    }
  }

  // What begins with the words, and has them in forms that Pagefind knows as others.
  async widen() {
    this.isWide = true
    await this.lookForAll(this.query.telling.map(word => word.text))
  }

  // The next records that hold something, the best of them first. Where Pagefind finds no word, it gives shorter ones, of
  // which there may be very many: after some in vain it is over.
  async next(size = batch) {
    for (let times = 0; times < 3 && this.pending.length && this.turn === turn; times++) {
      const pages = await Promise.all(this.pending.splice(0, size).map(result => result.data()))
      const found = pages.flatMap(records).flatMap(record => judged(record, this.query, this.numbers))
      if (found.length) return found.sort(compare)
    }
    this.pending = []
    return []
  }

  // Whether nothing that is found later comes before a record: it is the one that was named, or has all words as they are.
  isSure({ rank: [isNumbered, , , , grades] }) {
    return isNumbered || grades === this.query.telling.length * 3
  }

  // The first results. What is sure to be the best is told of at once, before all of them are there.
  async first(tell) {
    const { phrase, telling, words } = this.query
    if (!words.length) return []
    let found = []
    const take = async () => {
      if (found.length < enough) found = [...found, ...await this.next(first)].sort(compare)
      if (found.length && this.isSure(found[0])) tell(found)
    }
    // What is named by its number is there first: of a mere number the paragraph, which most ask for.
    const [likeliest, ...others] = tokens(this.text)
    if (likeliest) await this.look(likeliest).then(take)
    if (phrase.length > 1) await this.look(`"${this.text.replace(/["“”„«»]/g, ' ')}"`).then(take)
    await this.look(...others)
    if (areTexts) await this.lookForAll(telling.map(word => `"${word.text}"`)).then(take)
    const isLittle = () => found.length < enough && !this.pending.length
    // Somebody who types may be at a word still, and there is much that begins like it.
    if (isLittle() && this.isTyped) await new Promise(resolve => setTimeout(resolve, rest))
    if (isLittle()) await this.widen().then(take)
    // Forms of a word may stand before the word itself where very many texts have it.
    while (telling.length === 1 && this.pending.length && found.length < most && !found.some(record => this.isSure(record))) {
      found = [...found, ...await this.next(3 * batch)].sort(compare)
    }
    // Some of the words, and other endings than Pagefind knows of.
    if (isLittle()) await this.look(...telling.flatMap(({ text }) => [text, text.slice(0, Math.max(4, Math.ceil(text.length * 0.6)))])).then(take)
    return found
  }
}

// How many letters have to be changed, added, left out or exchanged to make one word of the other.
function distance(a, b) {
  const rows = [[...Array(b.length + 1).keys()]]
  for (let i = 1; i <= a.length; i++) {
    rows.push([i])
    for (let j = 1; j <= b.length; j++) {
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]),
        isExchanged ? rows[i - 2][j - 2] + 1 : Infinity)
    }
  }
  return rows[a.length][b.length]
}

// How far a word is from one that somebody may have mistyped, with its ending or without; infinite where that is too far.
// Of two that are as far without theirs the one is nearer that is so with it.
function error(word, typed) {
  const pairs = [[word, typed], [word, typed].map(word => stem(word, language))]
  const limit = word => word.length > 7 ? 2 : word.length > 4 ? 1 : 0
  return Math.min(...pairs.map(([word, typed]) => [distance(word, typed), limit(typed)])
    .map(([errors, limit]) => errors > limit ? Infinity : errors)) + distance(word, typed) / 100
}

// The word of a text that somebody may have meant who mistyped it, if its beginning is right.
async function near({ text, bare }) {
  for (let length = Math.ceil(text.length * 0.6); length > 2; length--) {
    const { results } = await pagefind.search(text.slice(0, length))
    const pages = await Promise.all(results.slice(0, batch).map(result => result.data()))
    const all = pages.flatMap(records).flatMap(({ parts }) => parts.flatMap(part => words(part.text)))
    const [errors, nearest] = all.map(word => [error(word.bare, bare), word.text])
      .reduce((a, b) => b[0] < a[0] ? b : a, [Infinity])
    if (errors < Infinity) return nearest
  }
  return text
}

let latest
let waiting
const observer = new IntersectionObserver(entries => {
  if (entries.some(entry => entry.isIntersecting)) more()
})

function tellCount(search) {
  const shown = list.children.length
  const number = shown + (search.pending.length ? '+' : '')
  count.textContent = [search.notice, shown && fill(form.dataset.results, number)].filter(Boolean).join(' · ')
  if (shown && (search.pending.length || !search.isWide)) observer.observe(list.lastElementChild)
}

async function more() {
  observer.disconnect()
  const search = latest
  if (!search.pending.length) await search.widen()
  const found = await search.next()
  // What was found for words that have changed since is not shown.
  if (search !== latest) return
  for (const result of found) show(result, search.text)
  tellCount(search)
}

// What a query finds; where that is nothing, what the words find that may have been meant.
async function answer(text, isTyped, tell) {
  const search = new Search(text, isTyped)
  const found = await search.first(found => tell(search, found))
  if (found.length || !text || search.turn !== turn) return [search, found]
  search.notice = fill(form.dataset.nothing, text)
  const asked = search.query.telling
  const meant = (await Promise.all(asked.map(near))).join(' ')
  if (meant === asked.map(word => word.text).join(' ')) return [search, found]
  const other = Object.assign(new Search(meant), { notice: `${search.notice} ${meant}` })
  const others = await other.first(() => {})
  return others.length ? [other, others] : [search, found]
}

async function run(isTyped) {
  clearTimeout(waiting)
  const text = field.value.trim()
  const mine = ++turn
  list.ariaBusy = true
  const replace = (search, found) => {
    if (mine !== turn) return
    latest = search
    observer.disconnect()
    list.replaceChildren()
    for (const result of found) show(result, search.text)
  }
  const [search, found] = await answer(text, isTyped, replace)
  if (mine !== turn) return
  replace(search, found)
  list.ariaBusy = false
  tellCount(search)
  history.replaceState(null, '', text ? '?' + new URLSearchParams({ q: text }) : location.pathname)
}

field.addEventListener('input', () => {
  clearTimeout(waiting)
  // Whatever is being looked for is not what is asked for any more.
  turn++
  // A letter or two begin very many words. What it takes of the index for more comes while the reader still types.
  const isTelling = /\p{N}|\S{3}/u.test(field.value)
  if (isTelling) pagefind.preload(tokens(field.value)[0] ?? field.value)
  waiting = setTimeout(run, isTelling ? 0 : 250, true)
})
form.addEventListener('submit', event => {
  event.preventDefault()
  run()
})
field.value = new URLSearchParams(location.search).get('q') ?? ''
// Whatever is looked for first, numbers are at hand by then, and all has run once: what has not takes several times as long.
if (field.value) run()
else {
  for (const first of ['wparax1q', 'wrecxbq']) pagefind.search(first)
  new Query('1', language).hits(words(document.body.textContent))
}
field.focus()
