/* The currency prices are shown in. */

/* The currency chosen last, for pages whose address names none: those are the same for everybody. */
const CURRENCY = "soletape_currency";

function chosenCurrency() {
  /* Behind a dot stands whose choice it is. */
  return cookie(CURRENCY).split(".")[0];
}

function useChosenCurrency() {
  const select = document.querySelector("select[data-display]"), address = new URL(location.href);
  const code = chosenCurrency();
  if (!code || !select || address.searchParams.has("currency")) return;
  if (![...select.options].some((option) => option.value === code)) return;
  address.searchParams.set("currency", code);
  location.replace(address);
}

/* Of somebody who is signed in the account has the choice, which their other browsers follow. */
async function keepChoice(code) {
  await who;
  const token = document.querySelector(".who-is [name=form_token]");
  if (!token) return;
  const body = new URLSearchParams({ form_token: token.value, currency: code });
  await fetch("/account/currency", { method: "POST", body, redirect: "manual" });
}

function goOn(form, code) {
  if (!form.classList.contains("display")) { form.submit(); return; }
  /* The chart may show another size by now than the form knows. */
  const address = new URL(location.href);
  if (code) address.searchParams.set("currency", code);
  else address.searchParams.delete("currency");
  location.assign(address);
}

document.addEventListener("submit", (event) => {
  const form = event.target, select = form.querySelector("select[data-display]");
  if (!select) return;
  const code = select.value, life = code ? 31536000 : 0;
  document.cookie = CURRENCY + "=" + code + "; path=/; samesite=lax; max-age=" + life;
  const isKept = hinted() && !select.selectedOptions[0].defaultSelected;
  if (!isKept && !form.classList.contains("display")) return;
  event.preventDefault();
  (isKept ? keepChoice(code) : Promise.resolve()).catch(() => {}).finally(() => goOn(form, code));
});
