import { announce } from './announce.js'

/** A borough proposes the team that covers it, until somebody has chosen a team by hand. */
export function proposeTeams() {
  for (const place of document.querySelectorAll('select[data-proposes]')) {
    const team = document.getElementById(place.dataset.proposes)
    if (team) follow(place, team)
  }
}

function follow(place, team) {
  const proposed = () => place.selectedOptions[0]?.dataset.team
  let chosenByHand = team.value !== '' && team.value !== proposed()

  team.addEventListener('change', () => {
    chosenByHand = true
  })
  place.addEventListener('change', () => {
    if (chosenByHand || !proposed()) return
    team.value = proposed()
    announce(`Team proposed: ${team.selectedOptions[0]?.text}`)
  })
}
