/** Content scripts are classic scripts: this one only fetches the module. */

import(chrome.runtime.getURL("content/main.js"));
