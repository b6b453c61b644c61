// The page's own name now leads to the service: same-origin requests, any header, readable answers.
const { target: PORT, token: TOKEN } = PARAMS;
const BODY = JSON.stringify({ text: "Thanks", code: "K7QX-2M9P" });
const TYPED = { "Content-Type": "application/json" };
const KEYED = { ...TYPED, Authorization: `Bearer ${TOKEN}` };
const FORGED = {
  ...KEYED,
  "X-Forwarded-Host": `127.0.0.1:${PORT}`,
  Forwarded: `host=127.0.0.1:${PORT}`,
  "X-Original-Host": `127.0.0.1:${PORT}`,
};
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

await fetch("/flip").catch(() => {});
await pause(300);
const ways = [
  ["/v1/hello", {}],
  ["/v1/status", {}],
  ["/v1/status", { headers: KEYED }],
  ["/v1/status", { headers: FORGED }],
  ["/v1/lint", { method: "POST", body: BODY }],
  ["/v1/lint", { method: "POST", headers: TYPED, body: BODY }],
  ["/v1/lint", { method: "POST", headers: KEYED, body: BODY }],
  ["/v1/lint", { method: "PUT", headers: KEYED, body: BODY }],
  ["/v1/lint", { method: "OPTIONS", headers: KEYED }],
  ["/v1/status", { method: "HEAD", headers: KEYED }],
  ["/v1/pair", { method: "POST", headers: TYPED, body: BODY }],
];
const RESULT = [];
for (const [path, options] of ways) {
  const said = await fetch(path, options).then(
    async (answer) => `${answer.status} ${(await answer.text()).slice(0, 200)}`,
    (error) => `ERR ${error.message}`,
  );
  RESULT.push([`${options.method ?? "GET"} ${path}`, said]);
}
const opened = await new Promise((resolve) => {
  const made = new WebSocket(`ws://${location.host}/v1/hello`);
  made.onopen = () => resolve("open");
  made.onerror = () => resolve("error");
});
RESULT.push(["socket", opened]);
for (const tag of ["img", "script", "iframe"]) {
  const made = document.createElement(tag);
  const done = new Promise((resolve) => {
    made.onload = made.onerror = resolve;
  });
  made.src = "/v1/status";
  document.body.append(made);
  await Promise.race([done, pause(800)]);
  RESULT.push([tag, ""]);
}
window.RESULT = RESULT;
document.title = "done";
