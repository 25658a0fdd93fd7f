// Conveniences. Reading, linking and changing the language work without any of this.
const all = (selector, within = document) => [...within.querySelectorAll(selector)]
const one = (selector, within = document) => within.querySelector(selector)

// Within a frame of another site a provision stays compact, wherever links of its own lead, and all others lead out of it.
if (self !== parent && document.body.id === 'embed') {
  document.body.classList.add('framed')
  document.head.append(Object.assign(document.createElement('base'), { target: '_blank' }))
}

// The language switch keeps the place. The ids of what stands beside a text begin with its language; on its own page they
// do not.
function keepPlace() {
  const links = all('.languages a, .version-list a, .beside a')
  const place = links.reduce((hash, link) => hash.replace(`#${link.hreflang}_`, '#'), location.hash)
  for (const link of links) link.hash = place
}
keepPlace()
addEventListener('hashchange', keepPlace)

function store(key, value) {
  try {
    return value === undefined ? localStorage.getItem(key) : localStorage.setItem(key, value)
  } catch {
    return undefined
  }
}

// In long lists of languages those that were read last come first, then those of the browser.
const languageHere = one('.languages [aria-current]')?.lang
const readLast = store('languages')?.split(' ') ?? []
const wished = [...new Set([...readLast, ...navigator.languages])]
if (languageHere) store('languages', [...new Set([languageHere, ...readLast])].slice(0, 4).join(' '))

function bringForward(list) {
  const languageOf = item => (item.matches('a') ? item : item.firstElementChild).lang
  const fits = (language, tag) => language === tag || language === tag.split('-')[0] || language.split('-')[0] === tag
  const rank = item => wished.findIndex(tag => fits(languageOf(item), tag)) >>> 0
  if (list.children.length > 12) list.append(...[...list.children].sort((a, b) => rank(a) - rank(b)))
}
for (const list of all('.languages ul, .language-names')) bringForward(list)

// An open list of languages closes when the reader turns to something else, or presses Escape.
for (const turn of ['click', 'focusin', 'keydown']) {
  document.addEventListener(turn, event => {
    const list = one('.languages[open]')
    const isInside = list?.contains(event.target)
    if (!list || (turn === 'keydown' ? event.key !== 'Escape' : isInside)) return
    list.open = false
    if (isInside) one('summary', list).focus()
  })
}

// The printed page says where it came from.
const address = one('.print-address bdi')
const here = location.href.replace(/#.*/, '')
if (address && !address.textContent) address.textContent = here
document.documentElement.dataset.address ??= here

// Whoever comes from the search sees the words that they asked for, and has an address without them.
const assets = document.currentScript.src
const shared = './words.js' + new URL(assets).search
const asked = new URLSearchParams(location.search).get('q')

// What comes into view, comes below the line at the upper edge, however high a reader's own setting makes it.
const where = one('.where')

function makeRoom() {
  const isSticky = getComputedStyle(where).position === 'sticky'
  document.documentElement.style.scrollPaddingTop = isSticky ? `${where.offsetHeight + 4}px` : ''
}
if (where) {
  makeRoom()
  new ResizeObserver(makeRoom).observe(where)
}

// The search begins to come when its field is entered.
one('.masthead .search input')?.addEventListener('focus', ({ target }) => {
  const files = [shared, shared.replace('words', 'search'), '../pagefind/pagefind.js'].map(file => new URL(file, assets))
  for (const href of [target.form.action, ...files]) {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href }))
  }
}, { once: true })

if (asked && one('main .text')) {
  history.replaceState(history.state, '', location.pathname + location.hash)
  import(shared).then(({ Query }) => new Query(asked, document.documentElement.lang).mark(one('main .text')))
}

// Copying

const said = one('.said')

async function copy(plain, rich) {
  const types = { 'text/plain': plain, ...(rich && { 'text/html': rich }) }
  try {
    const blobs = Object.entries(types).map(([type, text]) => [type, new Blob([text], { type })])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
  } catch {
    // Pages that are not served over HTTPS have no clipboard, but may answer a copy command.
    document.addEventListener('copy', event => {
      for (const [type, text] of Object.entries(types)) event.clipboardData.setData(type, text)
      event.preventDefault()
    }, { once: true })
    document.execCommand('copy')
  }
}

const words = new Map()

function confirm(button) {
  // Pressed again before it has its words back, it does not take "Copied" for them.
  if (!words.has(button)) words.set(button, button.textContent)
  button.textContent = said.textContent = said.dataset.copied
  if (said.lang) button.lang = said.lang
  setTimeout(() => {
    button.textContent = words.get(button)
    said.textContent = ''
  }, 2000)
}

// A provision as a quotation: its text without its own label, and where it is from.
function quotation(provision, citation, link) {
  const text = provision.cloneNode(true)
  for (const other of all('.bar, noscript, .reused, .former, .footnote-mark, :scope > p > .label', text)) other.remove()
  for (const element of [text, ...all('*', text)]) {
    for (const name of element.getAttributeNames()) if (name !== 'href') element.removeAttribute(name)
    // Wherever it is pasted, it leads to the same place.
    if (element.href) element.href = element.href
  }
  const paragraphs = all('p, li, pre, h3, h4', text).filter(block => !one('p', block))
  // Lines are joined; spaces that do not break stay what they are.
  const plain = paragraphs.map(block => block.textContent.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, '')).join('\n')
  const quote = document.createElement('blockquote')
  const { lang, dir } = document.documentElement
  Object.assign(quote, { lang, dir, cite: link })
  quote.append(...text.childNodes)
  const line = document.createElement('p')
  line.append(citation, document.createElement('br'), Object.assign(document.createElement('a'), { href: link, textContent: link }))
  return [`${plain}\n\n${citation}\n${link}`, quote.outerHTML + line.outerHTML]
}

// The buttons for copying join the bar that the address opens. This runs before the browser knows its :target.
const tools = one('#copy-tools')

function bringTools() {
  const provision = document.getElementById(location.hash.slice(1))
  const bar = tools && provision && one(':scope > .bar', provision)
  if (!bar || one('button', bar)) return
  one('p', bar).append(' ', tools.content.cloneNode(true))
  const others = one('details p', bar)
  if (others) bringForward(others)
}
bringTools()
addEventListener('hashchange', bringTools)

// How a sentence names a provision, with all it belongs to: "annex I, section 1, paragraph 2, point (a)".
function nameOf(provision) {
  const names = []
  for (let part = provision; part; part = part.parentElement.closest('.provision, .annex')) {
    const kind = part.classList[part.classList.length - 1]
    const name = (kind, number) => names.unshift(tools.dataset[kind].replace(/{\w+}/, number).trim())
    name(kind, numberOf(part, kind))
    // Where numbers begin anew in sections, the address says in which.
    const heading = part.id.match(/^(?:.*__)?sec_\d+(?=__[a-z]+_[^_]+$)/)
    const section = heading && document.getElementById(heading[0])?.dataset.number
    if (section) name('section', section)
  }
  return names.join(one('.cite .citation').dataset.comma)
}

// Its number as printed, else its position.
function numberOf(part, kind) {
  if (kind === 'annex') return part.dataset.number
  const label = /recital|paragraph|point/.test(kind) ? one('.label', part).textContent.trim() : ''
  if (kind === 'point' && label.endsWith(')')) return label
  return label.replace(/^[.()–—-]+|[.()–—-]+$/g, '') || part.id.split('__').pop().split('_')[1]
}

// The citation of the whole text with the provision's name, before what is said of a translation.
function citationOf(provision) {
  const whole = one('.cite .citation').cloneNode(true)
  const kind = one('.kind', whole)
  kind?.remove()
  return whole.textContent.trim() + whole.dataset.comma + nameOf(provision) + (kind ? ` ${kind.textContent}` : '')
}

document.addEventListener('click', async event => {
  const button = event.target.closest('button[value]')
  if (!button) return
  const provision = button.closest('.provision')
  const link = location.href.replace(/#.*/, '') + (provision ? '#' + provision.id : '')
  const citation = provision && citationOf(provision)
  // The page of the provision, where there is one: a messenger shows its words.
  if (button.value === 'link') await copy(one(`.bar a[href="${provision.id}/"]`, provision)?.href ?? link)
  if (button.value === 'quote') await copy(...quotation(provision, citation, link))
  if (button.value === 'citation') await copy(`${citation}\n${link}`)
  if (button.value === 'code') await copy(one('textarea', button.closest('.code')).value)
  confirm(button)
})

// Contents: which provision is being read, and the way to a number.

const contents = one('.contents')
// Beside a translation the original comes along.
const provisions = all('main .provision[id]').filter(provision => !provision.closest('.cell + .cell'))

if (contents) {
  const links = new Map(all('.numbers a', contents).map(link => [link.hash.slice(1), link]))
  const read = provisions.filter(provision => links.has(provision.id))
  const form = one('.jump', contents)
  let marked
  let arrival

  // Where one reads: a quarter down the window, but over the first and the last window of the page the line moves from
  // the window's upper edge and to its lower one, so that it comes past everything.
  function readingLine() {
    const passed = scrollY / innerHeight
    const rest = document.documentElement.scrollHeight / innerHeight - 1 - passed
    const middle = Math.min(passed, 1) / 4
    return innerHeight * (middle + Math.max(1 - rest, 0) * (1 - middle))
  }

  // The provision that the address names is the one being read until the reader moves on. The page itself may move a
  // little under the reader, as bars open and close; the provision then stays where it is in the window.
  const place = () => one(':target')?.getBoundingClientRect().top
  function current() {
    const target = Math.abs(place() - arrival) < 8 && one(':target')
    const line = readingLine()
    // Behind a heading it is the first that follows.
    const isAt = provision => provision.contains(target) || target.compareDocumentPosition(provision) & 4
    return target && read.find(isAt)
      || read.findLast(provision => provision.getBoundingClientRect().top <= line)
  }

  function mark() {
    const shown = current()
    const { top, bottom } = shown?.getBoundingClientRect() ?? {}
    const link = bottom > 0 && top < innerHeight ? links.get(shown.id) : undefined
    if (link === marked) return
    marked?.removeAttribute('aria-current')
    marked = link
    if (!link) return
    link.setAttribute('aria-current', 'true')
    // Above the field, which stays at the lower edge.
    const [frame, box] = [contents.getBoundingClientRect(), link.getBoundingClientRect()]
    const isHidden = box.top < frame.top || box.bottom > frame.bottom - form.offsetHeight
    if (isHidden) contents.scrollTop += box.top - frame.top - frame.height / 2
  }

  function arrive() {
    arrival = place()
    mark()
  }
  for (const event of ['scroll', 'resize']) addEventListener(event, mark)
  for (const event of ['load', 'hashchange']) addEventListener(event, () => requestAnimationFrame(arrive))

  // As it is printed, but for what is around it and how it is typed: signs, capitals, digits of other scripts.
  const bare = text => text.normalize('NFKC').replace(/[\s.()]/g, '').toUpperCase()
    .replace(/[\u0660-\u0669\u06F0-\u06F9]/g, digit => digit.charCodeAt() & 15)
  const kinds = ['para', 'art', 'rec', 'cit', 'att']
  // Paragraphs come before citations that are merely counted, and what is printed before what other languages print.
  const rank = link => kinds.indexOf(link.hash.slice(1).split('_')[0])
  const ways = [...links.values()].sort((a, b) => rank(a) - rank(b))

  const way = wanted => ways.find(link => bare(link.textContent) === bare(wanted))
    ?? ways.find(link => bare(link.hash.split('_').pop()) === bare(wanted))

  // "Recital B", "§ 7": a number with the word for what it is the number of.
  async function named(wanted) {
    const { paragraph: para, article: art, section: sec, recital: rec, citation: cit, annex: att } = tools?.dataset ?? {}
    const { numbers } = await import(shared)
    for (const { kind, number } of numbers(wanted, { para, art, sec, rec, cit, att })) {
      const own = ways.filter(link => link.hash.slice(1).split('__').pop().startsWith(kind + '_'))
      const link = own.find(link => bare(link.textContent) === bare(number))
        ?? own.find(link => bare(link.hash.split('_').pop()) === bare(number))
      if (link) return link
    }
  }

  form.addEventListener('submit', async event => {
    event.preventDefault()
    const { number } = form.elements
    const output = one('output', form)
    const wanted = number.value.trim()
    const link = way(wanted) ?? await named(wanted)
    const isWrong = Boolean(wanted) && !link
    number.setAttribute('aria-invalid', isWrong)
    output.textContent = isWrong ? output.dataset.nothing.replace('{number}', () => number.value.trim()) : ''
    if (link) location.hash = link.hash
    else number.select()
  })
}

// Footnotes stand beside what they belong to where there is room, one below the other where they would meet.

const footnotes = one('main .text > .footnotes')

function placeFootnotes() {
  const text = footnotes.parentElement.getBoundingClientRect()
  let free = 0
  for (const note of all('li', footnotes)) {
    const mark = one(`.footnote-mark a[href="#${note.id}"]`)
    const top = Math.max(mark.getBoundingClientRect().top - text.top - 8, free)
    note.style.setProperty('--top', `${top}px`)
    free = top + note.offsetHeight + 8
  }
}

if (footnotes) {
  footnotes.classList.add('aside')
  placeFootnotes()
  new ResizeObserver(placeFootnotes).observe(footnotes.parentElement)
}

// Keys. Whoever has no use for them switches them off, in this browser, in the list of keys.

const keys = one('#keys')
const keysField = one('#keys input')

keysField.checked = store('keys') !== 'off'
keysField.addEventListener('change', () => store('keys', keysField.checked ? 'on' : 'off'))
one('[data-keys]').addEventListener('click', () => keys.showModal())
one('button', keys).addEventListener('click', () => keys.close())

function step(by) {
  const neighbour = one(by > 0 ? '.steps [rel=next]' : '.steps [rel=prev]')
  if (neighbour) return neighbour.click()
  const target = provisions.findIndex(provision => provision.matches(':target'))
  // Below the line that stays.
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0
  const top = provisions.findIndex(provision => provision.getBoundingClientRect().bottom > edge)
  const next = provisions[target < 0 ? (by > 0 ? Math.max(top, 0) : top - 1) : target + by]
  if (!next) return
  location.replace('#' + next.id)
  one('.label, a', next).focus({ preventScroll: true })
}

document.addEventListener('keydown', event => {
  const isTyping = event.target.closest('input, textarea, select, dialog')
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey || !keysField.checked) return
  switch (event.key) {
    case 'j': step(1); break
    case 'k': step(-1); break
    case '?': keys.showModal(); break
    case '/': {
      const field = one('#query') ?? one('.masthead [type=search]')
      if (!field) return
      event.preventDefault()
      field.focus()
    }
  }
})

// The index narrows where it stands. The choice is kept in the address, so that going back undoes it.

const list = one('.bibliography')
const whole = all('.year')
const parts = one('.bibliography + .steps')
const filters = all('.filters a')
const read = new Map()

async function pageAt(address) {
  const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html')
  for (const link of all('a', page)) link.setAttribute('href', new URL(link.getAttribute('href'), address))
  return page
}

// The years of a list that is too long for one page, from all its pages.
async function yearsAt(address) {
  const first = await pageAt(address)
  const others = all('.part-number:not([aria-current])', first)
  const pages = [first, ...await Promise.all(others.map(link => pageAt(link.getAttribute('href'))))]
  const years = new Map()
  for (const year of pages.flatMap(page => all('.year', page))) {
    const name = one('h2', year).textContent
    years.has(name) ? one('ol', years.get(name)).append(...one('ol', year).children) : years.set(name, year)
  }
  return [...years.values()]
}

// Of a list of several pages the shortest is read that has all that is asked for.
async function yearsOf(chosen) {
  const count = link => +one('small', link).textContent
  const wished = filters.filter(link => link.dataset.value && chosen.get(link.dataset.filter) === link.dataset.value)
  const [shortest] = wished.sort((a, b) => count(a) - count(b))
  if (!shortest || !('paged' in list.dataset)) return whole
  if (!read.has(shortest)) read.set(shortest, yearsAt(shortest.href))
  return read.get(shortest)
}

if (filters.length && new URL(filters[0].href).pathname === location.pathname) {
  const apply = async () => {
    const search = location.search
    const chosen = new URLSearchParams(search)
    const years = await yearsOf(chosen)
    if (search !== location.search) return
    if (list.firstElementChild !== years[0]) list.replaceChildren(...years)
    if (parts) parts.hidden = years !== whole
    const entries = all('.entry', list)
    for (const link of filters) {
      const isCurrent = (chosen.get(link.dataset.filter) ?? '') === link.dataset.value
      isCurrent ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')
    }
    for (const entry of entries) {
      entry.hidden = ![...chosen].every(([key, value]) => !value || entry.dataset[key]?.split(' ').includes(value))
    }
    for (const year of years) year.hidden = !one('.entry:not([hidden])', year)
    one('.nothing').hidden = entries.some(entry => !entry.hidden)
  }
  document.addEventListener('click', event => {
    const link = event.target.closest('.filters a')
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
    event.preventDefault()
    const chosen = new URLSearchParams(location.search)
    link.dataset.value ? chosen.set(link.dataset.filter, link.dataset.value) : chosen.delete(link.dataset.filter)
    history.pushState(null, '', chosen.size ? '?' + chosen : location.pathname)
    apply()
  })
  addEventListener('popstate', apply)
  apply()
}

// A page that does not exist answers in the language of its address.

const missing = one('.not-found')
if (missing) {
  const tag = location.pathname.slice(missing.dataset.base.length).split('/')[0]
  const own = all('section', missing).find(section => section.lang === tag)
  if (own) {
    own.classList.add('own')
    missing.classList.add('chosen')
    Object.assign(document.documentElement, { lang: own.lang, dir: own.dir })
  }
}
