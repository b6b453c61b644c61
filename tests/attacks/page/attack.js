// Every way we know for a page to make a browser send something to this computer. The page even holds
// the right token. What a page could read ends up in RESULT.
const { target: PORT, token: TOKEN } = PARAMS;
const BODY = JSON.stringify({ text: "Thanks", code: "K7QX-2M9P" });
const JSON_TYPE = { "Content-Type": "application/json" };
const BEARER = { Authorization: `Bearer ${TOKEN}` };

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const read = async (answer) =>
  answer.type === "opaque" ? "opaque" : `${answer.status} ${(await answer.text()).slice(0, 200)}`;
const get = async (url, options) => read(await fetch(url, options));
const post = (url, options) => get(url, { method: "POST", body: BODY, ...options });
const blind = { mode: "no-cors" };

function element(tag, attributes) {
  const made = document.createElement(tag);
  const done = new Promise((resolve) => {
    made.onload = () => resolve("load");
    made.onerror = () => resolve("error");
  });
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  document.body.append(made);
  return Promise.race([done, pause(600)]);
}

function form(action, method, enctype, fields) {
  const frame = document.createElement("iframe");
  frame.name = `f${Math.random().toString(36).slice(2)}`;
  const made = document.createElement("form");
  Object.assign(made, { action, method, enctype, target: frame.name });
  for (const [name, value] of fields) {
    const input = document.createElement("input");
    Object.assign(input, { name, value });
    made.append(input);
  }
  document.body.append(frame, made);
  made.submit();
  return pause(300);
}

function inFrame(attributes, url, options) {
  const script = `fetch(${JSON.stringify(url)}, ${JSON.stringify(options)}).then(
    (r) => r.text().then((t) => parent.postMessage(r.status + " " + t.slice(0, 200), "*")),
    (e) => parent.postMessage("ERR " + e.message, "*"))`;
  const html = `<script>${script}<\/script>`;
  const frame = document.createElement("iframe");
  const said = new Promise((resolve) => {
    addEventListener("message", (event) => event.source === frame.contentWindow && resolve(event.data));
  });
  if (attributes.sandbox) frame.sandbox = attributes.sandbox;
  if (attributes.asData) frame.src = `data:text/html,${encodeURIComponent(html)}`;
  else frame.srcdoc = html;
  document.body.append(frame);
  return said;
}

function xhr(method, url, { type, upload } = {}) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    if (type) request.setRequestHeader("Content-Type", type);
    if (upload) request.upload.onprogress = () => {};
    request.onloadend = () => resolve(`${request.status} ${request.responseText.slice(0, 200)}`);
    request.send(method === "POST" ? BODY : undefined);
  });
}

function socket(url, protocols) {
  return new Promise((resolve) => {
    const made = new WebSocket(url, protocols);
    made.onopen = () => resolve("open");
    made.onerror = () => resolve("error");
  });
}

function media(tag, url, crossOrigin) {
  const made = document.createElement(tag);
  if (crossOrigin) made.crossOrigin = crossOrigin;
  made.src = url;
  made.load();
  return pause(300);
}

function worker(code) {
  return new Promise((resolve) => {
    const made = new Worker(URL.createObjectURL(new Blob([code])));
    made.onmessage = (event) => resolve(event.data);
  });
}

function events(url) {
  return new Promise((resolve) => {
    const source = new EventSource(url);
    source.onopen = () => resolve("open");
    source.onerror = () => resolve(source.close() ?? "error");
  });
}

function ping(url) {
  const link = document.createElement("a");
  link.href = "#p";
  link.setAttribute("ping", url);
  document.body.append(link);
  link.click();
  return pause(200);
}

function manyFields() {
  const data = new FormData();
  data.append("text", "x");
  return data;
}

const redirected = (code, url) => `/redirect?code=${code}&to=${encodeURIComponent(url)}`;
const smuggled = [['{"text":"x","pad":"', '"}']];

/** What reads. */
const reads = (url) => [
  ["fetch", () => get(url)],
  ["fetch blind", () => get(url, blind)],
  ["fetch with cookies", () => get(url, { credentials: "include" })],
  ["fetch with the token", () => get(url, { headers: BEARER })],
  ["img", () => element("img", { src: url })],
  ["script", () => element("script", { src: url })],
  ["module", () => import(url).then(() => "ok")],
  ["stylesheet", () => element("link", { rel: "stylesheet", href: url })],
  ["prefetch", () => element("link", { rel: "prefetch", href: url })],
  ["iframe", () => element("iframe", { src: url })],
  ["object", () => element("object", { data: url })],
  ["embed", () => element("embed", { src: url })],
  ["audio", () => media("audio", url)],
  ["video", () => media("video", url, "anonymous")],
  ["font", () => new FontFace("x", `url(${url})`).load().then(() => "ok")],
  ["event source", () => events(url)],
  ["form", () => form(url, "GET", "text/plain", [["a", "1"]])],
  ["xhr", () => xhr("GET", url)],
  ["worker", () => worker(`try { importScripts("${url}"); postMessage("ok") }
    catch (e) { postMessage("ERR " + e.message) }`)],
  ["redirection", () => get(redirected(302, url))],
  ["redirection blind", () => get(redirected(302, url), blind)],
  ["sandbox", () => inFrame({ sandbox: "allow-scripts" }, url, {})],
];

/** What writes. */
const writes = (url) => [
  ["post json", () => post(url, { headers: JSON_TYPE })],
  ["post json with the token", () => post(url, { headers: { ...JSON_TYPE, ...BEARER } })],
  ["post text", () => post(url)],
  ["post text blind", () => post(url, blind)],
  ["post a type with json in it", () =>
    post(url, { ...blind, headers: { "Content-Type": "text/plain; application/json" } })],
  ["post fields", () => post(url, { ...blind, body: new URLSearchParams({ text: "x" }) })],
  ["post parts", () => post(url, { ...blind, body: manyFields() })],
  ["post a blob", () => post(url, { ...blind, body: new Blob([BODY]) })],
  ["post kept alive", () => post(url, { ...blind, keepalive: true })],
  ["put", () => get(url, { method: "PUT", body: BODY })],
  ["delete", () => get(url, { method: "DELETE" })],
  ["patch", () => get(url, { method: "PATCH", body: BODY })],
  ["beacon", () => pause(navigator.sendBeacon(url, BODY) ? 200 : 0)],
  ["beacon json", () =>
    pause(navigator.sendBeacon(url, new Blob([BODY], { type: "application/json" })) ? 200 : 0)],
  ["form fields", () => form(url, "POST", "application/x-www-form-urlencoded", [["text", "x"]])],
  ["form with json in it", () => form(url, "POST", "text/plain", smuggled)],
  ["form parts", () => form(url, "POST", "multipart/form-data", [["text", "x"]])],
  ["xhr text", () => xhr("POST", url, { type: "text/plain" })],
  ["xhr with a listener", () => xhr("POST", url, { upload: true })],
  ["sandbox post", () => inFrame({ sandbox: "allow-scripts" }, url, { method: "POST", body: BODY })],
  ["sandbox post blind", () =>
    inFrame({ sandbox: "allow-scripts" }, url, { method: "POST", mode: "no-cors", body: BODY })],
  ["data: post", () => inFrame({ asData: true }, url, { method: "POST", body: BODY })],
  ["redirected post", () => post(redirected(307, url), blind)],
  ["redirected form", () => form(redirected(308, url), "POST", "text/plain", smuggled)],
  ["ping", () => ping(url)],
];

/** Odd names for this computer. */
const NAMES = [
  `0.0.0.0:${PORT}`,
  `127.1:${PORT}`,
  `2130706433:${PORT}`,
  `0x7f.1:${PORT}`,
  `[::ffff:127.0.0.1]:${PORT}`,
  `user:${TOKEN}@127.0.0.1:${PORT}`,
  `evil.test:${PORT}`,
  `127.0.0.1.evil.test:${PORT}`,
  `localhost.evil.test:${PORT}`,
  `LOCALHOST:${PORT}`,
];

const ways = [];
const add = (where, list) => ways.push(...list.map(([name, run]) => [`${name} ${where}`, run]));
for (const base of [`http://127.0.0.1:${PORT}`, `http://localhost:${PORT}`]) {
  for (const path of ["/v1/hello", "/v1/status"]) add(base + path, reads(base + path));
  for (const path of ["/v1/lint", "/v1/pair"]) add(base + path, writes(base + path));
  const stream = base.replace("http", "ws");
  add(base, [
    ["socket", () => socket(`${stream}/v1/hello`)],
    ["socket with the token", () => socket(`${stream}/v1/lint`, ["bearer", TOKEN])],
  ]);
}
for (const name of NAMES) {
  const base = `http://${name}`;
  add(base, [
    ["get by name", () => get(`${base}/v1/status`, blind)],
    ["post by name", () => post(`${base}/v1/lint`, blind)],
    ["iframe by name", () => element("iframe", { src: `${base}/v1/status` })],
  ]);
}

const RESULT = [];
async function attempt([name, run]) {
  const said = await Promise.race([run(), pause(2000)]).catch((error) => `ERR ${error.message}`);
  RESULT.push([name, String(said)]);
}
async function lane() {
  while (ways.length) await attempt(ways.shift());
}
await Promise.all(Array.from({ length: 12 }, lane));
window.RESULT = RESULT;
document.title = "done";
