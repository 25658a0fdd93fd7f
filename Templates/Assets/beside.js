// Other languages beside a text, as its reader chooses: one, on wide windows two. What the page was not made with is taken
// from the pages of the text in those languages. The choice is kept in the address: `?with=de,fr`.
const all = (selector, within = document) => [...within.querySelectorAll(selector)]
const one = (selector, within = document) => within.querySelector(selector)

const links = all('.beside a')
const own = document.documentElement.lang
const heads = one('.languages-row')
const made = heads.lastElementChild.lang
const wide = matchMedia('(width >= 64rem)')
const most = () => wide.matches ? 2 : 1

function chosen() {
  const wished = (new URLSearchParams(location.search).get('with') ?? '').split(',')
  const known = wished.filter((tag, index) => links.some(link => link.hreflang === tag) && wished.indexOf(tag) === index)
  return known.length ? known.slice(-most()) : [made]
}

// The cells of each row by their language. What stands in a row is known by the address of its first piece or, where it has
// none, as the how-manieth of its kind.

for (const links of all('.row > noscript')) links.remove()
const cells = new Map(all('.row').map(row => [row, { [made]: row.children[1] }]))
const rows = new Map()

function key(piece, prefix, counts) {
  const id = piece.id.startsWith(prefix) ? piece.id.slice(prefix.length) : piece.id
  const kind = piece.className || piece.tagName
  return id || `${kind} ${counts[kind] = (counts[kind] ?? 0) + 1}`
}

const piecesOf = cell => all(':scope > :not(.former)', cell)
const counts = { [own]: {}, [made]: {} }
for (const row of all('.row:has(.cell)')) {
  const [ours, theirs] = [...row.children].map(piecesOf)
  const [first, prefix, tag] = ours.length ? [ours[0], '', own] : [theirs[0], `${made}_`, made]
  if (ours.length && theirs.length && !theirs[0].id) key(theirs[0], '', counts[made])
  if (first) rows.set(key(first, prefix, counts[tag]), row)
}

// The pieces of a text's own page, with ids that begin with its language and links that lead where they led.

const flat = element => [...element.children].flatMap(child => child.matches('.part, .annex') ? flat(child) : [child])

function adapt(page, tag, from) {
  for (const element of all('.bar, noscript, .former, .reused, .site-heading, .mentions, .print-address', page)) element.remove()
  for (const annex of all('.annex', page)) {
    one('h2', annex).id = annex.id
    annex.removeAttribute('id')
  }
  for (const element of all('main [id]', page)) element.id = `${tag}_${element.id}`
  for (const name of ['href', 'src']) {
    for (const element of all(`main [${name}]`, page)) {
      const way = element.getAttribute(name)
      element.setAttribute(name, way.startsWith('#') ? `#${tag}_${way.slice(1)}` : new URL(way, from))
    }
  }
  for (const notes of all('.footnotes', page)) {
    const copy = Object.assign(page.createElement('div'), { className: 'footnotes' })
    copy.append(...notes.childNodes)
    notes.replaceWith(copy)
  }
}

async function load(tag) {
  const from = new URL('..', links.find(link => link.hreflang === tag).href)
  const answer = await fetch(from)
  if (!answer.ok) throw new Error(from)
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  adapt(page, tag, from)
  const { lang, dir } = page.documentElement
  const cell = (...content) => {
    const cell = Object.assign(document.createElement('div'), { className: 'cell', lang, dir })
    cell.append(...content)
    return cell
  }
  const head = Object.assign(document.createElement('p'), { lang, dir })
  head.append(links.find(link => link.hreflang === tag).textContent)
  const kind = one('.notice > span', page)
  if (kind) head.append(' ', Object.assign(document.createElement('small'), { textContent: kind.textContent }))
  cells.get(heads)[tag] = head
  const title = Object.assign(document.createElement('p'), { className: 'title' })
  title.append(...one('h1', page).childNodes)
  const titles = one('.title-row')
  cells.get(titles)[tag] = cell(title)
  let last = titles
  const counts = {}
  for (const piece of flat(one('.text', page))) {
    const name = key(piece, `${tag}_`, counts)
    let row = rows.get(name)
    if (!row) {
      row = Object.assign(document.createElement('div'), { className: 'row' })
      row.append(Object.assign(document.createElement('div'), { className: 'cell' }))
      last.after(row)
      rows.set(name, row)
      cells.set(row, {})
    }
    cells.get(row)[tag] = cell(piece)
    last = row
  }
}

const loaded = new Map([[made, undefined]])
let turn = 0

async function show() {
  const tags = chosen()
  const now = ++turn
  for (const tag of tags) if (!loaded.has(tag)) loaded.set(tag, load(tag))
  try {
    await Promise.all(tags.map(tag => loaded.get(tag)))
  } catch {
    // Where it cannot be had, the page with both of its own is next best.
    return location.replace(links.find(link => link.hreflang === tags.at(-1)).href)
  }
  if (now !== turn) return
  for (const [row, columns] of cells) {
    for (const cell of Object.values(columns)) cell?.remove()
    row.append(...tags.map(tag => columns[tag] ??= row.children[0].cloneNode()))
  }
  for (const link of links) {
    tags.includes(link.hreflang) ? link.setAttribute('aria-current', 'true') : link.removeAttribute('aria-current')
  }
  for (const link of all('.languages a')) link.search = location.search
  if (location.hash && !one(':target')) location.replace(location.hash)
  else if (tags.join() !== made) one(':target')?.scrollIntoView()
  mark()
}

// What the address names is marked in every language, points too.
function mark() {
  for (const element of all('.also')) element.classList.remove('also')
  const id = chosen().reduce((id, tag) => id.startsWith(`${tag}_`) ? id.slice(tag.length + 1) : id, location.hash.slice(1))
  for (const prefix of id ? ['', ...chosen().map(tag => `${tag}_`)] : []) document.getElementById(prefix + id)?.classList.add('also')
}

document.addEventListener('click', event => {
  const link = event.target.closest('.beside a')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
  event.preventDefault()
  const others = chosen().filter(tag => tag !== link.hreflang)
  const isShown = others.length < chosen().length
  const tags = (isShown ? others : [...others, link.hreflang]).slice(-most())
  const search = tags.length && tags.join() !== made ? `?with=${tags.join()}` : ''
  history.pushState(null, '', location.pathname + search + location.hash)
  show()
})
addEventListener('popstate', show)
addEventListener('hashchange', mark)
wide.addEventListener('change', show)
show()
