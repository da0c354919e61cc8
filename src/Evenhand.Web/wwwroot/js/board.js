// The week works without this file. It adds: pages of one item as dialogs, and blocks that are dragged, or moved with the keys,
// with what that costs shown before anything is kept.

const fetchPart = async address => {
  const answer = await fetch(address, { headers: { 'X-Evenhand-Page': '1' } });
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('main article');
};

// Dialogs.

let dialog;
function makeDialog() {
  dialog = document.createElement('dialog');
  dialog.className = 'item-dialog';
  dialog.addEventListener('click', event => {
    if (event.target === dialog || event.target.closest('a.close')) { event.preventDefault(); dialog.close(); }
  });
  dialog.addEventListener('close', () => dialog.replaceChildren());
  document.body.append(dialog);
}

async function open(address) {
  const part = await fetchPart(address).catch(() => null);
  if (!part) { location.assign(address); return; }
  dialog ?? makeDialog();
  dialog.replaceChildren(part);
  dialog.setAttribute('aria-label', part.querySelector('h1')?.textContent ?? '');
  if (!dialog.open) dialog.showModal();
  (part.querySelector('[autofocus]') ?? part.querySelector('h1'))?.focus?.();
}

document.addEventListener('click', event => {
  const link = event.target.closest('a[data-dialog]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  if (Date.now() - dropped > 400) open(link.href);
});

document.addEventListener('submit', event => {
  const form = event.target;
  const inDialog = dialog?.contains(form) && form.method === 'get';
  if (!form.hasAttribute('data-dialog') && !inDialog) return;
  event.preventDefault();
  open(`${form.action.split('?')[0]}?${new URLSearchParams(new FormData(form))}`);
});
document.addEventListener('evenhand:shown', () => { dialog?.open && dialog.close(); leave(); });

// Moves. A proposal is a block with a person, a day and a time; the server says what it costs.

let move = null;
let dropped = 0;
const minutes = clock => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
const clock = total => `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
const cells = () => [...document.querySelectorAll('.board td[data-date]')];
const cellOf = (who, date) => cells().find(cell => cell.dataset.who === who && cell.dataset.date === date);
const days = () => [...new Set(cells().map(cell => cell.dataset.date))];
const people = () => [...new Set(cells().map(cell => cell.dataset.who))];

function lift(block) {
  leave();
  const [date, time] = block.dataset.start.split('T');
  const who = block.closest('td')?.dataset.who ?? block.dataset.who;
  move = { block, single: !block.dataset.who.includes(' ') && block.dataset.who !== '', who, date, minute: minutes(time), panel: null, timer: 0, asked: 0 };
  block.classList.add('lifted');
  document.body.dataset.dragging = '';
}

function leave() {
  if (!move) return;
  clearTimeout(move.timer);
  move.block.classList.remove('lifted');
  move.panel?.remove();
  for (const cell of document.querySelectorAll('td.over')) cell.classList.remove('over');
  delete document.body.dataset.dragging;
  move = null;
}

function propose(change) {
  Object.assign(move, change);
  for (const cell of document.querySelectorAll('td.over')) cell.classList.remove('over');
  cellOf(move.who, move.date)?.classList.add('over');
  clearTimeout(move.timer);
  move.timer = setTimeout(ask, 120);
}

async function ask() {
  const mine = move;
  if (!mine) return;
  const asked = ++mine.asked;
  const query = new URLSearchParams({ date: mine.date, time: clock(mine.minute) });
  if (mine.single) query.set('who', mine.who);
  const part = await fetchPart(`${mine.block.dataset.move}?${query}`).catch(() => null);
  if (move !== mine || asked !== mine.asked || !part) return;
  if (!mine.panel) {
    mine.panel = document.createElement('section');
    mine.panel.className = 'panel';
    mine.panel.setAttribute('role', 'status');
    document.body.append(mine.panel);
    mine.panel.addEventListener('click', event => {
      if (event.target.closest('a.close')) { event.preventDefault(); const back = move?.block; leave(); back?.focus(); }
      const step = event.target.closest('[data-shift]');
      if (step) propose({ minute: within(move.minute + Number(step.dataset.shift)) });
    });
  }
  part.querySelector('.shift')?.removeAttribute('hidden');
  mine.panel.replaceChildren(part);
}

const within = total => Math.min(1435, Math.max(0, total));

function keep() {
  const button = move?.panel?.querySelector('[data-keep]');
  button ? button.form.requestSubmit(button) : leave();
}

document.addEventListener('keydown', event => {
  const block = event.target.closest?.('.board .block');
  if (!move) {
    if (event.key === 'm' && block && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); lift(block); propose({}); }
    return;
  }
  if (event.target.closest?.('.panel') && event.key !== 'Escape') return;
  const step = (list, now, by) => list[Math.min(list.length - 1, Math.max(0, list.indexOf(now) + by))];
  const rtl = document.documentElement.dir === 'rtl' ? -1 : 1;
  const acts = {
    ArrowLeft: () => propose({ date: step(days(), move.date, -rtl) }),
    ArrowRight: () => propose({ date: step(days(), move.date, rtl) }),
    ArrowUp: () => event.shiftKey ? propose({ minute: within(move.minute - 15) }) : move.single && propose({ who: step(people(), move.who, -1) }),
    ArrowDown: () => event.shiftKey ? propose({ minute: within(move.minute + 15) }) : move.single && propose({ who: step(people(), move.who, 1) }),
    Enter: keep,
    Escape: () => { const back = move.block; leave(); back.focus(); },
  };
  if (!acts[event.key]) return;
  event.preventDefault();
  acts[event.key]();
});

// Dragging: the mouse at once, a finger after it has rested, so that the page can still be scrolled.

let grip = null;
document.addEventListener('pointerdown', event => {
  const block = event.target.closest?.('.board .block');
  if (!block || event.button || (event.pointerType !== 'mouse' && !event.isPrimary)) return;
  grip = { block, x: event.clientX, y: event.clientY, id: event.pointerId, held: event.pointerType === 'mouse', timer: 0, dragging: false };
  if (!grip.held) grip.timer = setTimeout(() => { if (grip) { grip.held = true; start(event.pointerId); } }, 400);
});

function start(id) {
  grip.dragging = true;
  lift(grip.block);
  grip.block.setPointerCapture?.(id);
}

document.addEventListener('pointermove', event => {
  if (!grip || event.pointerId !== grip.id) return;
  const far = Math.hypot(event.clientX - grip.x, event.clientY - grip.y) > 8;
  if (!grip.dragging) {
    if (!far) return;
    if (!grip.held) { clearTimeout(grip.timer); grip = null; return; }
    start(event.pointerId);
  }
  const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest('td[data-date]');
  if (cell && move && (cell.dataset.date !== move.date || cell.dataset.who !== move.who)) propose({ date: cell.dataset.date, who: move.single ? cell.dataset.who : move.who });
});
document.addEventListener('touchmove', event => { if (grip?.dragging) event.preventDefault(); }, { passive: false });

function drop() {
  if (!grip) return;
  clearTimeout(grip.timer);
  if (grip.dragging) {
    dropped = Date.now();
    if (move && !move.panel) propose({});
    move?.block.focus({ preventScroll: true });
  }
  grip = null;
}
document.addEventListener('pointerup', drop);
document.addEventListener('pointercancel', () => { const was = grip?.dragging; drop(); if (was) leave(); });
document.addEventListener('contextmenu', event => { if (grip?.dragging) event.preventDefault(); });
