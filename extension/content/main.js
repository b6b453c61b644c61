/**
 * Begins in a page: picks the site, looks again whenever the page has changed, and undoes itself
 * when the extension it came from is gone. Observed, not polled.
 */

import { ext } from "../shared/ext.js";
import { gmail } from "../sites/gmail/adapter.js";
import { createController } from "./controller.js";

const SITES = [gmail];
/** Gmail changes its page in bursts; one look after the burst is enough. */
const BURST_MS = 120;

const site = SITES.find((one) => one.matches(location));
if (site) start(site);

/** @param {import("../sites/gmail/adapter.js").Adapter} adapter */
function start(adapter) {
  const life = new AbortController();
  const { signal } = life;
  const controller = createController(adapter, document, signal);

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const look = () => {
    timer = undefined;
    if (ext.runtime?.id) controller.refresh();
    else if (!controller.isTalking()) life.abort(); // reloaded: a new script takes over
  };
  const lookSoon = () => {
    timer ??= setTimeout(look, BURST_MS);
  };

  const changes = new MutationObserver(lookSoon);
  changes.observe(document.body, { childList: true, subtree: true });
  addEventListener("hashchange", lookSoon, { signal });
  addEventListener("focus", lookSoon, { signal });

  /**
   * @param {import("../shared/types.js").MenuMessage} message
   * @param {unknown} _sender the background: no page can send us anything
   * @param {(answer: unknown) => void} answer
   */
  const onMessage = (message, _sender, answer) => {
    if (message?.verb === "menu") void controller.press();
    if (message?.verb === "diagnose") answer(adapter.diagnose(document));
  };
  ext.runtime.onMessage.addListener(onMessage);

  signal.addEventListener("abort", () => {
    changes.disconnect();
    clearTimeout(timer);
    ext.runtime?.onMessage?.removeListener(onMessage);
  });
  look();
}
