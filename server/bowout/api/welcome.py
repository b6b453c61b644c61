"""What a person sees who types the service's address: what this is and how to pair. Static."""

from __future__ import annotations

import base64
import hashlib

from bowout.commands import as_typed_here

_STYLE = """
:root { color-scheme: light dark; --ink: #1f2933; --soft: #52606d; --line: #d9e2ec; --go: #1a6b54;
  --paper: #fbfaf8; --card: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e3; --soft: #a9b0b7; --line: #3a4149;
  --go: #6fc3a6; --paper: #17191c; --card: #1f2226; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 16px/1.6 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 38rem; margin: 12vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.75rem; font-weight: 600; letter-spacing: -0.01em; margin: 0 0 0.25rem; }
p { margin: 0 0 1rem; } .lead { color: var(--soft); margin-bottom: 2rem; }
ol { background: var(--card); border: 1px solid var(--line); border-radius: 12px; margin: 0 0 2rem;
  padding: 1.25rem 1.5rem 1.25rem 2.75rem; }
li { padding: 0.3rem 0; } li::marker { color: var(--go); font-weight: 600; }
code { font: 0.92em ui-monospace, Menlo, Consolas, monospace;
  background: color-mix(in srgb, var(--ink) 8%, transparent); border-radius: 5px;
  padding: 0.1em 0.4em; } small { color: var(--soft); }
"""

WELCOME_PAGE = f"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Bowout is running</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>{_STYLE}</style></head>
<body><main>
<h1>Bowout is running</h1>
<p class="lead">It suggests how to say no to a recruiter, kindly and for the stage you are at.
There is nothing to do on this page: Bowout works in Gmail and on LinkedIn.</p>
<ol>
<li>Open <code>chrome://extensions</code>, switch on developer mode, choose
<b>Load unpacked</b> and take the <code>extension</code> folder of the project.</li>
<li>In the project folder run <code>{as_typed_here("./scripts/bowout pair")}</code>.
It prints a code.</li>
<li>The extension has opened its pairing page: type the code there.</li>
</ol>
<p><small>Only this computer can reach this address. Your mail is read here and never leaves it.
Nothing is ever sent for you.</small></p>
</main></body></html>
"""

_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
WELCOME_CSP = (
    f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
