import { announce } from './announce.js'

const PAUSE = 700

/** Shows who we may know beside each person, a moment after the typing stops. What was answered stays answered. */
export function showMatches() {
  const form = document.querySelector('form[data-matches-at]')
  if (!form) return
  let waiting
  let asked = 0
  form.addEventListener('input', event => {
    if (!event.target.closest('.sp-person, #Address') || event.target.closest('.sp-known')) return
    clearTimeout(waiting)
    waiting = setTimeout(() => look(form, ++asked, () => asked), PAUSE)
  })
}

async function look(form, turn, latest) {
  let answer
  try {
    answer = await fetch(form.dataset.matchesAt, { method: 'POST', body: new FormData(form), redirect: 'error' })
  } catch {
    return
  }
  if (!answer.ok || turn !== latest()) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  announceKnown(showKnown(page))
}

/** Puts the cards of an answer beside the rows they are of. Whoever is being answered stays. */
export function showKnown(page) {
  let people = 0
  let looked = false
  for (const fresh of page.querySelectorAll('[data-matches]')) {
    const there = document.querySelector(`[data-matches="${CSS.escape(fresh.dataset.matches)}"]`)
    people += fresh.querySelectorAll('.sp-match').length
    looked ||= fresh.childElementCount > 0
    if (!there || there.contains(document.activeElement) || shown(there) === shown(fresh)) continue
    there.replaceChildren(...fresh.childNodes)
  }
  return { people, looked }
}

export function announceKnown({ people, looked }) {
  announce(people === 0 ? (looked ? 'Nobody known' : '') : people === 1 ? '1 person we may know' : `${people} people we may know`)
}

const WHAT_IS_SHOWN = '.sp-match__name, .sp-match__why, .sp-match__home li, .sp-known__nobody'

const shown = part => [...part.querySelectorAll(WHAT_IS_SHOWN)].map(each => each.textContent.trim()).join('|')
