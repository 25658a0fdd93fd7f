// Takes the reader to the version that the browser's languages ask for, fragment kept. The address is replaced, so that
// going back leads to where the reader came from. Where none fits, the list stays.
const versions = [...document.querySelectorAll('.version-list a')]
const primary = tag => tag.toLowerCase().split('-')[0]

function best() {
  for (const wanted of navigator.languages) {
    const exact = versions.find(link => link.hreflang.toLowerCase() === wanted.toLowerCase())
    const near = exact ?? versions.find(link => primary(link.hreflang) === primary(wanted))
    if (near) return near
  }
}

const choice = best()
if (choice) location.replace(choice.href + location.hash)
