import { announce } from './announce.js'
import { announceKnown, showKnown } from './matches.js'

/**
 * One more row without leaving the place: the page that the button would lead to is asked for, and only its new rows and cards are taken
 * from it, so that what is being typed stays. Where that fails the button does what it does without a script.
 */
export function addRowsInPlace() {
  const form = document.querySelector('form[data-rows]')
  if (!form) return
  form.addEventListener('click', (event) => {
    const button = event.target.closest('button[data-in-place]')
    if (!button || button.dataset.inPlace === 'failed') return
    event.preventDefault()
    if (!button.disabled) press(form, button)
  })
}

async function press(form, button) {
  button.disabled = true
  try {
    const body = new FormData(form)
    body.append(button.name, button.value)
    const answer = await fetch(form.action, { method: 'POST', body, redirect: 'error' })
    if (!answer.ok) throw new Error(String(answer.status))
    take(form, button, new DOMParser().parseFromString(await answer.text(), 'text/html'))
    button.disabled = false
  } catch {
    button.disabled = false
    button.dataset.inPlace = 'failed'
    button.click()
  }
}

function take(form, button, page) {
  let first
  let kept = true
  for (const there of page.querySelectorAll('[data-rows-of]')) {
    const here = form.querySelector(`[data-rows-of="${CSS.escape(there.dataset.rowsOf)}"]`)
    const [old, fresh] = [here.querySelectorAll(':scope > [data-row]'), there.querySelectorAll(':scope > [data-row]')]
    // Somebody was put into a row that had been empty.
    const filled = [...fresh].find((row, n) => n < old.length && isEmpty(old[n]) && !isEmpty(row))
    if (filled) old[[...fresh].indexOf(filled)].replaceWith(filled)
    for (const row of [...fresh].slice(old.length)) here.append(row)
    first ??= filled ?? [...fresh].slice(old.length)[0]
    kept &&= fresh.length >= old.length
  }
  for (const next of page.querySelectorAll('button[data-in-place][formaction]')) {
    const same = form.querySelector(`button[data-in-place][value="${CSS.escape(next.value)}"]`)
    same?.setAttribute('formaction', next.getAttribute('formaction'))
  }
  const known = showKnown(page)
  form.dispatchEvent(new Event('input', { bubbles: true }))
  if (first) {
    first.querySelector('input:not([type=hidden]), select, textarea').focus()
    announce('A row was added')
  } else {
    announceKnown(known)
    if (kept) form.querySelector('.sp-match input:not([type=hidden])')?.focus()
  }
}

const isEmpty = (row) => ![...row.querySelectorAll('input, select, textarea')].some((field) =>
  field.type === 'hidden' ? false : field.type === 'radio' || field.type === 'checkbox' ? field.checked : field.value)
