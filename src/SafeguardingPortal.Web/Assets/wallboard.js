const EVERY = 20_000

/** A screen on the wall brings itself up to date; where it cannot, it says since when, and clocks go on by themselves. */
export function keepWallboard() {
  const wall = document.querySelector('[data-wall="live"]')
  if (!wall) return
  const look = async () => {
    try {
      const answer = await fetch(location.href, { redirect: 'error' })
      if (!answer.ok) throw new Error(String(answer.status))
      const there = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-wall]')
      if (!there) throw new Error('another page')
      wall.replaceChildren(...there.childNodes)
      wall.classList.remove('sp-wall--old')
    } catch {
      wall.classList.add('sp-wall--old')
    }
  }
  setInterval(look, EVERY)
}
