// Passkeys. Without this file, and where a browser has none (as over plain http), names and passwords do the same.

const can = window.isSecureContext && window.PublicKeyCredential?.parseRequestOptionsFromJSON !== undefined;

async function ask(form, path) {
  const body = new URLSearchParams(new FormData(form));
  for (const secret of ['password', 'credential']) body.delete(secret);
  const answer = await fetch(path, { method: 'POST', body, headers: { Accept: 'application/json' } });
  if (!answer.ok || answer.redirected) { location.reload(); return null; }
  return answer.json();
}

function send(form, credential) {
  form.elements.credential.value = JSON.stringify(credential);
  form.submit();
}

async function create(form, path) {
  const options = await ask(form, path);
  if (options) send(form, await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) }));
}

let waiting;
async function get(form, mediation) {
  waiting?.abort();
  waiting = new AbortController();
  const options = await ask(form, '/passkeys/sign-in');
  if (options) send(form, await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options), mediation, signal: waiting.signal }));
}

/** Closing the browser's own window is an answer, too; nothing is said about it. */
const quietly = work => work.catch(error => { if (!(error instanceof DOMException)) throw error; });

if (can) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false;
    const kind = form.dataset.passkey;
    if (kind === 'join') {
      const go = form.querySelector('[data-passkey-go]');
      go.hidden = false;
      go.addEventListener('click', event => {
        if (form.querySelector('input[name=password]')?.value) return;
        event.preventDefault();
        if (form.reportValidity()) quietly(create(form, '/passkeys/join'));
      });
    } else {
      form.addEventListener('submit', event => {
        event.preventDefault();
        quietly(kind === 'new' ? create(form, '/passkeys/new') : get(form, 'optional'));
      });
    }
  }
  const offered = document.querySelector('form[data-passkey="sign-in"]:not([data-passkey-quiet])');
  if (offered && await PublicKeyCredential.isConditionalMediationAvailable?.()) quietly(get(offered, 'conditional'));
} else {
  for (const rest of document.querySelectorAll('details[data-passkey-else]')) rest.open = true;
}
