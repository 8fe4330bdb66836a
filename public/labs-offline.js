// Keeps visited labs for times without network: their pages, scripts and the interpreter of the code pane.
// Registered with the build it belongs to; what another build kept is dropped.

const CACHE = `labs-${new URL(location.href).searchParams.get('build')}`;
const OURS = /^labs-/;
const STATIC = '/_next/static/';
/** A lab's own scripts: these name workers, and all they name is part of the lab. */
const NAMES_A_WORKER = /turbopack-worker/;
/** The worker that gets services of the simulator as it needs them: the page says which it has. */
const CHOOSES = /ServiceNotLoaded/;
const REFERENCE = /static\/(?:chunks|media)\/[\w.~-]+\.(?:js|css|wasm)/g;
const FILES_MAX = 300;

addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => {
  const drop = async () => {
    const names = await caches.keys();
    await Promise.all(names.filter((name) => OURS.test(name) && name !== CACHE).map((name) => caches.delete(name)));
    await clients.claim();
  };
  event.waitUntil(drop());
});

addEventListener('message', (event) => {
  const keep = async () => {
    const { pages, files } = event.data;
    const kept = await Promise.all([keepFiles(files), ...pages.map(keepPage)]).then(
      () => true,
      () => false,
    );
    event.ports[0]?.postMessage({ kept });
  };
  event.waitUntil(keep());
});

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith(STATIC)) event.respondWith(fromCacheFirst(request));
  else if (request.mode === 'navigate') event.respondWith(fromNetworkFirst(request, url.pathname));
});

/** Names of static files hold their content's hash: what is kept never grows old. */
async function fromCacheFirst(request) {
  const response = (await caches.match(request.url, { cacheName: CACHE })) ?? (await fetch(request));
  // A worker reads what it is to load from the fragment of its address, which a response with an address lacks.
  const { body, status, headers } = response;
  return request.destination === 'worker' && response.ok ? new Response(body, { status, headers }) : response;
}

async function fromNetworkFirst(request, path) {
  try {
    return await fetch(request);
  } catch (failure) {
    const kept = await caches.match(path, { cacheName: CACHE });
    if (kept) return kept;
    throw failure;
  }
}

async function keepFiles(files) {
  const cache = await caches.open(CACHE);
  const seen = new Set();
  const waiting = files.map((file) => ({ file, ours: false }));
  while (waiting.length > 0 && seen.size < FILES_MAX) {
    const { file, ours } = waiting.pop();
    if (seen.has(file)) continue;
    seen.add(file);
    let response = await cache.match(file);
    if (!response) {
      response = await fetch(file);
      if (!response.ok) continue;
      await cache.put(file, response.clone());
    }
    if (!file.endsWith('.js')) continue;
    const text = await response.text();
    if (!ours && !NAMES_A_WORKER.test(text)) continue;
    // Where the browser does not tell what a worker has got, all of it is kept.
    if (CHOOSES.test(text) && files.includes(file)) continue;
    for (const [name] of text.matchAll(REFERENCE))
      waiting.push({ file: `${location.origin}/_next/${name}`, ours: true });
  }
}

async function keepPage(path) {
  const response = await fetch(path, { credentials: 'same-origin' });
  if (!response.ok || response.redirected) throw new Error(`${path} cannot be kept`);
  const cache = await caches.open(CACHE);
  await cache.put(path, await sealed(response));
}

/** The page without its nonce, which must not be used twice: its own scripts are allowed by what they say. */
async function sealed(response) {
  const policy = response.headers.get('content-security-policy') ?? '';
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  let html = await response.text();
  if (nonce) html = html.replaceAll(nonce, '');
  const scripts = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text]) => text);
  const hashes = await Promise.all([...new Set(scripts)].map(hashOf));
  const sources = ["'self'", ...hashes, "'wasm-unsafe-eval'"].join(' ');
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  headers.set('content-security-policy', policy.replace(/script-src [^;]*/, `script-src ${sources}`));
  for (const name of ['referrer-policy', 'x-content-type-options', 'permissions-policy'])
    if (response.headers.has(name)) headers.set(name, response.headers.get(name));
  return new Response(html, { headers });
}

async function hashOf(text) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
