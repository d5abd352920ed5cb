/** Says beside each person and each group of factors how many are answered, as they are answered. The page alone says it when saved. */
export function countAnswers() {
  const groups = document.querySelectorAll('[data-answers]')
  if (groups.length === 0) return
  const count = () => {
    const of = {}
    for (const group of groups) {
      const answered = [...group.querySelectorAll('[data-answer-of]')]
        .filter(answer => answer.querySelector('.sp-seg__input:checked, .sp-known-fact input:checked'))
      for (const answer of answered) of[answer.dataset.answerOf] = (of[answer.dataset.answerOf] ?? 0) + 1
      const shown = group.querySelector('[data-answered]')
      if (shown) shown.textContent = answered.length
    }
    for (const shown of document.querySelectorAll('[data-answered-of]')) shown.textContent = of[shown.dataset.answeredOf] ?? 0
  }
  document.addEventListener('change', event => {
    if (event.target.closest('[data-answer-of]')) count()
  })
}
