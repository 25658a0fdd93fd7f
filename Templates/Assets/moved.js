// Leads on from an old address, fragment kept. Where no script runs, the page itself does.
const way = document.querySelector('h1 a')
way.hash ||= location.hash
location.replace(way.href)
