// Which words of a text are those that a reader asked for: what the search and the pages that it leads to share.

const replaced = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ', ى: 'ي', ة: 'ه' }

// What a function makes of a word, kept: texts say the same words again and again.
function kept(make) {
  const known = new Map()
  return word => known.get(word) ?? known.set(word, make(word)).get(word)
}

// A text without capitals, accents and vowel signs, which readers leave out. й is a letter of its own.
export const fold = kept(text => text.toLowerCase().normalize('NFKD')
  .replace(/(?<!и(?=\u0306))[\u0300-\u036f]|[\u0591-\u05c7\u0640\u064b-\u0655\u0670]/g, '')
  .replace(/[ßæœøłđðþıςىة]/g, letter => replaced[letter])
  .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => digit.charCodeAt() & 15)
  .normalize('NFC'))

// The words of a text, each with the place where it begins.
export const words = text => [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)]
  .map(match => ({ text: match[0], start: match.index, end: match.index + match[0].length, bare: fold(match[0]) }))

// Scripts that set no spaces: there a word is anywhere.
const isUnspaced = word =>
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmr}\p{sc=Laoo}\p{sc=Mymr}]/u.test(word)

// How words end in each language, so that forms of one are taken for one. What stands before is at least as long as said.
const endings = {
  en: /(?<=.{4})(?:ations?|ative|ating|ators?|ated|ates?|ments?|ions?|ives?|ors?|ically|ical|ics?)$|(?<=.{3})(?:ings?|ers?|ed|es|e|ly|s)$/,
  de: /(?<=.{4})(?:ung(?:en)?|(?:isch|lich)(?:e[nmrs]?)?|[hk]eit(?:en)?|ern|ere[nrms]?|ete[nr]?|te[nr]?|e[mnrst]|[enst])$/,
  fr: /(?<=.{4})(?:issements?|atrices?|ateurs?|ations?|iques?|istes?|ements?|euses?|eurs?|ives?|ifs?|[ae]nces?)$|(?<=.{3})(?:antes?|ants?|ees?|e[srz]|ir|ai(?:en)?t|[eo]nt|ies?|ales?|aux|al|[esx])$/,
  ru: /(?<=.{3})(?:и?я(?:ми|х)|а(?:ми|х)|[оеи](?:го|му)|[ыи](?:ми|[ехй])|и?ей|[оея]й|[оея][ем]|[ое]в|[аыя]я|[ую]ю|и[яюи]|ост[ьи]|ть|л[аио]|[аеиоуыьюяй])$/,
  bg: /(?<=.{3})(?:и(?:я(?:та)?|и(?:те)?|те)|ове(?:те)?|[аяо]та|[ъя]т|т[аео]|н[аиоя]|ен|[аеиояу])$/,
  el: /(?<=.{3})(?:ματ(?:οσ|α|ων)|ουσ|ε(?:ισ|ωσ|ων)|[αεηο]σ|ων|ο[ιυν]|[αη]ν|[αεηιουω])$/,
  ar: /(?<=.{3})(?:ي?ات|[واي]ن|يه|ت?ها|ت?ه|هم|وا|[ياه])$/,
  kk: /(?<=.{4})(?:[лдт][ае]р|[ндт][ыі]ң|[ғг][ае]н|[дтн][ае]н|[мбп]ен|[дт](?:ағы|егі)|[ғқн]а|[гкн]е|[ндт][ыі]|н?д[ае]|т[ае]|с[ыі]|[ыі]н?|н)$/
}

// A word, and what is left of it without its ending; in Arabic also without what is written in one with it.
function forms(word, language) {
  const all = [word]
  if (language === 'ar') {
    for (const prefix of [/^[وف](?=.{3})/, /^[وف]?(?:[بك]?ال|لل|[بلك])(?=.{3})/]) all.push(word.replace(prefix, ''))
  }
  return all.flatMap(form => [form, stem(form, language)])
}

export function stem(word, language) {
  const ending = endings[language]
  if (!ending) return word
  if (language === 'en' && /(?<=..)(?:y|ies|ied)$/.test(word)) return word.replace(/(?:y|ies|ied)$/, 'i')
  let rest = (language === 'de' ? word.replace(/(?<=[aou])e/g, '') : word).replace(ending, '')
  if (language === 'en') rest = rest.replace(/([bdgmnprt])\1$/, '$1')
  // Kazakh sets one ending behind the other, and before a vowel it voices what stands there.
  while (language === 'kk' && ending.test(rest)) rest = rest.replace(ending, '')
  return language === 'kk' ? rest.replace(/ғ$/, 'қ').replace(/г$/, 'к') : rest
}

function common(a, b) {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

// How well a word of a text is one that was asked for: 3 itself, 2 a form of it, 1 one that begins with it, 0 not at all.
function grade(word, asked, language) {
  if (word === asked.bare || isUnspaced(asked.bare) && word.includes(asked.bare)) return 3
  const length = common(word, asked.bare)
  // Most words are none, and soon seen to be.
  if (language === 'ar' ? !asked.forms.some(form => word.includes(form)) : length < 2) return 0
  if (forms(word, language).some(form => asked.forms.includes(form))) return 2
  // A short word begins many others; what follows has to be long enough for a word of its own: Hausarrest, not Hunderte.
  if (length === asked.bare.length && length > (word.length - length > 4 ? 3 : 4)) return 1
  const isAlike = length > 3 && length >= 0.65 * Math.max(word.length, asked.bare.length)
  return !endings[language] && isAlike ? 2 : 0
}

// What was asked for, and how to look for it in texts.
export class Query {
  constructor(text, language) {
    this.language = language.split('-')[0]
    // Signs of quotation ask for these words in this order and form.
    this.quoted = [...text.matchAll(/["“”„«»]([^"“”„«»]+)["“”„«»]/g)].map(match => words(match[1]).map(word => word.bare))
    const all = words(text)
    this.words = [...new Map(all.map(word => [word.bare, word])).values()]
    const isTelling = ({ text, bare }) =>
      bare.length > 3 || /\p{N}/u.test(bare) || isUnspaced(bare) || bare.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
    const telling = this.words.filter(isTelling)
    // Articles and prepositions count only where there is nothing else.
    this.telling = telling.length ? telling : this.words
    for (const word of this.telling) word.forms = forms(word.bare, this.language)
    this.phrase = all.map(word => word.bare)
    this.best = kept(word => {
      const grades = this.telling.map(asked => grade(word, asked, this.language))
      const best = Math.max(0, ...grades)
      return { grade: best, asked: grades.indexOf(best) }
    })
  }

  // Those of some words of a text that were asked for.
  hits(words) {
    return words.flatMap(word => {
      const best = this.best(word.bare)
      return best.grade ? [{ ...word, ...best }] : []
    })
  }

  // Marks the words in a page.
  mark(root) {
    if (!globalThis.CSS?.highlights) return
    const ranges = []
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      if (node.parentElement.closest('.bar, script, noscript, template')) continue
      for (const { start, end } of this.hits(words(node.data))) {
        ranges.push(new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end }))
      }
    }
    CSS.highlights.set('asked', new Highlight(...ranges))
  }
}

// The provisions that a text may name: "recital B", "§ 7", "10", each as an id begins with its kind, and its number.
// `names` holds how the page's language names each kind: { para: 'paragraph {number}' }.
export function numbers(text, names) {
  const split = text => fold(text).replace(/[.,()"'’“”„«»-]/g, ' ').replace(/§+/g, ' § ').split(/\s+/).filter(Boolean)
  const parts = split(text)
  const isNumber = part => /^(?:\p{N}{1,4}\p{L}{0,6}|\p{L}{1,5})$/u.test(part)
  const own = Object.entries(names).filter(([, name]) => name).map(([kind, name]) => [kind, ...name.split(/\{\w+\}/).map(split)])
  // As the language writes it.
  for (const [kind, before, after] of own) {
    const number = parts.slice(before.length, parts.length - after.length)
    const isWhole = number.length === 1 && [...before, ...number, ...after].join() === parts.join()
    if (isWhole && isNumber(number[0])) return [{ kind, number: number[0] }]
  }
  // As people shorten and inflect it: "para. 7", "в пункте 7", "art. 5 bis".
  const at = parts.findIndex(part => /^\p{N}/u.test(part))
  const isFirst = at === 0 && parts.length === 2 && parts[1].length > 3
  const number = isFirst ? parts[0] : at < 0 ? parts.at(-1) : parts.slice(at).join('')
  const word = (isFirst ? parts.slice(1) : parts.slice(0, at < 0 ? -1 : at)).join(' ')
  if (!number || !isNumber(number) || !word && at < 0 && number.length > 2) return []
  const isNamed = name => name.length && (name.startsWith(word) && word.length > 1
    || name.length > 3 && (word.startsWith(name.slice(0, -1)) || word.includes(' ' + name.slice(0, -1))))
  return own.filter(([kind, ...sides]) => !word || word === '§' && /para|sec|art/.test(kind)
    || sides.some(side => isNamed(side.join(' ')))).map(([kind]) => ({ kind, number }))
}
