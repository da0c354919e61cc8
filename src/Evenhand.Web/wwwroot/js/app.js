// The pages work without this file. It adds: acts without leaving the place, pages that follow each other's changes, toasts that
// go away by themselves, menus that close.

const main = () => document.getElementById('main');
const parse = text => new DOMParser().parseFromString(text, 'text/html');

/** Puts the content of a page of ours in place of this one's, where the reader is. */
export function show(html, address) {
  const page = parse(html);
  const fresh = page.getElementById('main');
  if (!fresh) { location.assign(address ?? location.href); return; }
  const focused = document.activeElement?.id || document.activeElement?.closest('[data-key]')?.dataset.key;
  const open = new Set([...document.querySelectorAll('main details[open][id]')].map(details => details.id));
  const y = scrollY;
  main().replaceWith(fresh);
  for (const id of open) document.getElementById(id)?.setAttribute('open', '');
  document.title = page.title;
  const toasts = page.querySelector('.toasts')?.innerHTML.trim();
  if (toasts) { document.querySelector('.toasts').innerHTML = toasts; watchToasts(); }
  if (address && new URL(address, location.href).href !== location.href) history.replaceState(null, '', address);
  if (focused) (document.getElementById(focused) ?? document.querySelector(`[data-key="${CSS.escape(focused)}"] button`))?.focus({ preventScroll: true });
  scrollTo(0, y);
  document.dispatchEvent(new CustomEvent('evenhand:shown'));
}

async function act(form, submitter) {
  const body = new FormData(form, submitter);
  const action = submitter?.formAction && submitter.hasAttribute('formaction') ? submitter.formAction : form.action;
  const get = (form.method || 'get').toLowerCase() === 'get';
  const address = get ? `${action.split('?')[0]}?${new URLSearchParams(body)}` : action;
  form.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(address, get ? {} : { method: 'POST', body: new URLSearchParams(body), headers: { 'X-Evenhand-Page': '1' } });
    if (answer.redirected && new URL(answer.url).pathname !== location.pathname && !form.hasAttribute('data-stay')) { location.assign(answer.url); return; }
    show(await answer.text(), answer.url);
  } catch {
    form.submit();
  } finally {
    form.removeAttribute('aria-busy');
  }
}

document.addEventListener('submit', event => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-live') || event.defaultPrevented) return;
  event.preventDefault();
  act(form, event.submitter);
});

document.addEventListener('click', event => {
  for (const menu of document.querySelectorAll('details.menu[open]'))
    if (!menu.contains(event.target)) menu.removeAttribute('open');
});
document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  for (const menu of document.querySelectorAll('details.menu[open]')) { menu.removeAttribute('open'); menu.querySelector('summary').focus(); }
});

function watchToasts() {
  for (const toast of document.querySelectorAll('.toast:not([data-watched])')) {
    toast.dataset.watched = '';
    let timer = setTimeout(() => toast.remove(), 10000);
    toast.addEventListener('pointerenter', () => clearTimeout(timer));
    toast.addEventListener('focusin', () => clearTimeout(timer));
    toast.addEventListener('pointerleave', () => { timer = setTimeout(() => toast.remove(), 4000); });
  }
}
watchToasts();
if (new URLSearchParams(location.search).has('did')) {
  const address = new URL(location.href);
  address.searchParams.delete('did');
  history.replaceState(null, '', address);
}

// What others changed has been looked at when it was on the screen for a while and the reader turns away.
let shownAt = performance.now();
document.addEventListener('evenhand:shown', () => { shownAt = performance.now(); });
function turnAway() {
  const form = document.querySelector('form[data-seen]');
  if (!form || performance.now() - shownAt < 2000) return;
  fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form, form.querySelector('button'))), keepalive: true, redirect: 'manual' }).catch(() => {});
  shownAt = Infinity;
}
addEventListener('pagehide', turnAway);

/** True while the reader is in the middle of something that a fresh page would take away. */
const busy = () => document.querySelector('dialog[open], details.menu[open], form[aria-busy]') !== null
  || document.activeElement?.matches('input, textarea, select') === true
  || document.body.dataset.dragging !== undefined;

let waiting = false;
async function refresh() {
  if (busy()) { waiting = true; return; }
  waiting = false;
  try {
    const answer = await fetch(location.href, { headers: { 'X-Evenhand-Page': '1' } });
    if (answer.ok && !answer.redirected && !busy()) show(await answer.text());
  } catch { /* the next event tries again */ }
}
document.addEventListener('focusout', () => { if (waiting) setTimeout(refresh, 400); });

if (document.body.dataset.live) {
  let source;
  const listen = () => {
    source = new EventSource(document.body.dataset.live);
    source.addEventListener('changed', refresh);
  };
  listen();
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) { source.close(); turnAway(); }
    else { listen(); refresh(); }
  });
}
