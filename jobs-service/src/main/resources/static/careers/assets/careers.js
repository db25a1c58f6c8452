// With script, the list follows the filters in place. Without, the form's button does the same.

const form = document.querySelector("form.facets");
const results = document.querySelector(".results");
let latest = 0;
let pause;

function address() {
  const wishes = new URLSearchParams(new FormData(form));
  for (const [name, value] of [...wishes]) {
    if (!value) wishes.delete(name, value);
  }
  return `${form.action}?${wishes}`;
}

function choice(input) {
  return `${input.name}=${input.value}`;
}

function takeOver(page) {
  const fresh = new Map([...page.querySelectorAll(".choice input")].map((input) => [choice(input), input]));
  for (const input of form.querySelectorAll(".choice input")) {
    const other = fresh.get(choice(input));
    if (!other) continue;
    const row = input.closest(".choice");
    row.className = other.closest(".choice").className;
    row.querySelector(".count").replaceWith(other.closest(".choice").querySelector(".count"));
    input.disabled = other.disabled;
  }
  results.replaceChildren(...page.querySelector(".results").childNodes);
  document.querySelector("#announcement").textContent = results.querySelector("h2").textContent;
}

async function refresh() {
  const asked = ++latest;
  const to = address();
  const answer = await fetch(to);
  if (!answer.ok || asked !== latest) return;
  takeOver(new DOMParser().parseFromString(await answer.text(), "text/html"));
  history.replaceState(null, "", to);
}

form?.addEventListener("change", refresh);
form?.addEventListener("input", (event) => {
  clearTimeout(pause);
  if (event.target.type === "search") pause = setTimeout(refresh, 250);
});
