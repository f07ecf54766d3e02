// What pages do besides: follow what happens, show what a decision would do, take single keys.
// Everything works without it, by loading pages.
'use strict';

const live = document.getElementById('live');
const news = document.getElementById('news');
const parts = ['counts', 'stories', 'head', 'story'].filter((id) => document.getElementById(id));
let after = Number(document.body.dataset.after);
let source = null;
let waiting = null;
let loading = false;

async function page(address) {
  const response = await fetch(address, { headers: { Accept: 'text/html' } });
  const body = new DOMParser().parseFromString(await response.text(), 'text/html');
  return { status: response.status, address: response.url, moved: response.redirected, body };
}

// On a phone the stories come first.
const box = document.querySelector('.box');
if (box && matchMedia('(max-width: 46rem)').matches) box.open = false;

// --- live -------------------------------------------------------------------------------------

const wanted = () => live.getAttribute('aria-pressed') === 'true';

function follow() {
  if (source || !wanted() || document.hidden || !parts.length) return;
  source = new EventSource(`/changes?after=${after}`);
  source.onopen = () => lost(false);
  source.onerror = () => lost(true);
  for (const kind of ['story-started', 'story-changed', 'story-merged', 'story-ended']) {
    source.addEventListener(kind, (event) => {
      after = Math.max(after, Number(event.lastEventId));
      if (concerns(event.data)) soon();
    });
  }
}

function lost(is) {
  live.classList.toggle('lost', is);
  live.textContent = is ? 'Connecting' : 'Live';
}

function unfollow() {
  if (source) source.close();
  source = null;
}

// A page about one story is only drawn anew when that story changes.
function concerns(data) {
  const here = location.pathname.match(/^\/pages\/story\/(.+)$/);
  if (!here) return true;
  const event = JSON.parse(data);
  const id = decodeURIComponent(here[1]);
  return event.story === id || [].concat(event.mergedInto || []).includes(id);
}

function soon() {
  if (!waiting) waiting = setTimeout(refresh, 700);
}

async function refresh() {
  waiting = null;
  if (loading) return soon();
  loading = true;
  try {
    const fresh = await page(location.href);
    if (fresh.status === 404 || fresh.status === 410) return end(fresh.body);
    if (fresh.status !== 200) return;
    // A story that merged is followed under the id that it has now.
    if (fresh.moved) history.replaceState(null, '', fresh.address);
    after = Math.max(after, Number(fresh.body.body.dataset.after));
    const changed = parts.reduce((sum, id) => sum + renew(id, fresh.body), 0);
    if (changed) news.textContent = `${changed} ${changed === 1 ? 'story' : 'stories'} changed`;
  } catch {
    lost(true);
  } finally {
    loading = false;
  }
}

// What is not there any more does not stay on the screen as if it were.
function end(body) {
  unfollow();
  live.hidden = true;
  parts.length = 0;
  document.getElementById('main').replaceWith(document.adoptNode(body.getElementById('main')));
  news.textContent = document.querySelector('h1').textContent;
}

// Takes over what is new and leaves the rest alone: what is open, focused or selected stays so.
function renew(id, body) {
  const old = document.getElementById(id);
  const now = body.getElementById(id);
  if (!old || !now) return 0;
  if (id === 'stories') return rows(old, now);
  if (old.dataset.version && old.dataset.version === now.dataset.version) return 0;
  const focus = place();
  for (const open of old.querySelectorAll('details[open][id]')) {
    const same = now.querySelector(`#${CSS.escape(open.id)}`);
    if (same) same.open = true;
  }
  if (!old.isEqualNode(now)) old.replaceWith(document.adoptNode(now));
  focus();
  return id === 'story' ? 1 : 0;
}

function rows(old, now) {
  const empty = document.querySelector('.empty');
  if (empty && now.children.length) empty.remove();
  const here = new Map([...old.children].map((row) => [row.id, row]));
  const focus = place();
  let changed = 0;
  let last = null;
  for (const row of [...now.children]) {
    const known = here.get(row.id);
    here.delete(row.id);
    let shown = known;
    if (!known || known.dataset.version !== row.dataset.version) {
      shown = document.adoptNode(row);
      shown.classList.add('fresh');
      const open = known && known.querySelector('details[open]');
      const fold = open && shown.querySelector('details'); // a single report has none
      if (fold) fold.open = true;
      if (known) known.replaceWith(shown);
      changed++;
    }
    const next = last ? last.nextElementSibling : old.firstElementChild;
    if (next !== shown) old.insertBefore(shown, next);
    last = shown;
  }
  for (const gone of here.values()) gone.remove();
  focus();
  return changed;
}

// Remembers what has the focus, by its link and row, to give it back.
function place() {
  const at = document.activeElement;
  const row = at && at.closest('[id]');
  const address = at && at.getAttribute && at.getAttribute('href');
  return () => {
    if (!row || document.contains(at)) return;
    const again = document.getElementById(row.id);
    const same = again && address && again.querySelector(`a[href="${CSS.escape(address)}"]`);
    (same || again || document.body).focus({ preventScroll: true });
  };
}

if (live && parts.length) {
  live.hidden = false;
  if (sessionStorage.getItem('live') === 'off') live.setAttribute('aria-pressed', 'false');
  live.addEventListener('click', () => {
    const on = !wanted();
    live.setAttribute('aria-pressed', String(on));
    sessionStorage.setItem('live', on ? 'on' : 'off');
    if (on) { follow(); soon(); } else unfollow();
  });
  // A browser holds six connections to a server: pages that nobody sees let go of theirs.
  document.addEventListener('visibilitychange', () => (document.hidden ? unfollow() : follow()));
  addEventListener('pagehide', unfollow);
  addEventListener('pageshow', follow);
  follow();
}

// --- what a decision would do -------------------------------------------------------------------

const preview = document.getElementById('preview');

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!preview || !form.matches('[data-preview]')) return;
  event.preventDefault();
  const address = `${form.getAttribute('action')}?${new URLSearchParams(new FormData(form))}`;
  try {
    const { body } = await page(address);
    const effect = body.getElementById('effect') || body.querySelector('[role=alert]');
    preview.replaceChildren(document.adoptNode(effect));
    const cancel = preview.querySelector('.cancel');
    if (cancel) {
      cancel.addEventListener('click', (click) => {
        click.preventDefault();
        preview.replaceChildren();
        form.querySelector('button').focus();
      });
    }
    effect.focus();
    effect.scrollIntoView({ block: 'nearest' });
  } catch {
    location.assign(address);
  }
});

// --- passages -----------------------------------------------------------------------------------

for (const kind of ['mouseover', 'focusin']) {
  document.addEventListener(kind, (event) => {
    const mark = event.target.closest && event.target.closest('mark[data-passage]');
    document.querySelectorAll('mark.twin').forEach((twin) => twin.classList.remove('twin'));
    if (mark) {
      const same = document.querySelectorAll(`mark[data-passage="${mark.dataset.passage}"]`);
      same.forEach((twin) => twin.classList.add('twin'));
    }
  });
}

document.addEventListener('click', (event) => {
  const jump = event.target.closest && event.target.closest('a.jump');
  const to = jump && document.querySelector(`${jump.getAttribute('href')} .jump`);
  if (to) {
    event.preventDefault();
    to.focus({ preventScroll: true });
    to.closest('mark').scrollIntoView({ block: 'center' });
  }
});

// --- keys ---------------------------------------------------------------------------------------

const keys = document.getElementById('keys');

if (keys) {
  keys.closest('.keys').hidden = false;
  keys.checked = localStorage.getItem('keys') !== 'off';
  keys.addEventListener('change', () => localStorage.setItem('keys', keys.checked ? 'on' : 'off'));
  document.addEventListener('keydown', (event) => {
    const typing = event.target.matches('input:not([type=checkbox]), textarea, select');
    if (!keys.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.repeat) return; // a key held too long does not decide the next pair as well
    const target = document.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
    if (target) {
      event.preventDefault();
      target.click();
    }
  });
  // Whoever went somewhere before this ran stays there.
  const ask = document.getElementById('ask');
  if (ask && document.activeElement === document.body) ask.focus({ preventScroll: true });
}
