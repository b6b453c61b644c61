/**
 * The one door to the browser's extension API.
 *
 * Firefox offers promises under `browser`, Chromium under `chrome`; every other module takes `ext`
 * from here, so that what we use of the API is found by looking at one name (after uBlock Origin
 * Lite's `js/ext.js`).
 */

/** @type {{ browser?: typeof chrome, chrome: typeof chrome }} */
const host = /** @type {any} */ (globalThis);

export const ext = host.browser ?? host.chrome;
