/**
 * What extension and service have agreed on: where, which version, how long we wait.
 *
 * A change that older services cannot survive bumps `API_VERSION` in the same commit.
 */

export const PORT = 8613; // the manifest's CSP names this one port
export const BASE = `http://127.0.0.1:${PORT}`;
export const SERVICE_PATTERN = "http://127.0.0.1/*"; // Firefox ignores a pattern with a port
export const SERVICE_NAME = "bowout";
export const API_VERSION = 1;

export const HELLO_MS = 1_500; // a service that is up answers in under 10 ms
export const CALL_MS = 8_000; // Gmail's API may take seconds; longer than this nobody waits
export const ASK_MS = 12_000; // two greetings and a call; after that nobody is there to answer

export const GMAIL_ORIGIN = "https://mail.google.com";
export const LINKEDIN_ORIGIN = "https://www.linkedin.com";

export const MAX_MESSAGES = 100; // the service reads the newest 100
export const MAX_THREAD_BYTES = 200 * 1024; // the service takes bodies up to 256 KB
