/** Times in words a person would use; an unreadable time is left out rather than guessed. */

const DAY = 86_400_000;

/** @param {string | null} iso @returns {Date | null} a day without a time is that day here, not in Greenwich */
function read(iso) {
  if (!iso) return null;
  const time = new Date(iso.length === 10 ? `${iso}T12:00` : iso);
  return Number.isNaN(time.valueOf()) ? null : time;
}

/** @param {string | null} iso @returns {string} such as "Monday, 3 August"; the year where it is another */
export function dayWords(iso) {
  const time = read(iso);
  if (!time) return "";
  const isThisYear = time.getFullYear() === new Date().getFullYear();
  return time.toLocaleDateString("en-GB", {
    ...(isThisYear ? { weekday: "short" } : { year: "numeric" }),
    day: "numeric",
    month: isThisYear ? "long" : "short",
  });
}

/** @param {string | null} iso @param {number} [now] milliseconds @returns {string} such as "3 days ago" */
export function agoWords(iso, now = Date.now()) {
  const time = read(iso);
  if (!time) return "";
  return daysWords(Math.round((midnight(now) - midnight(time.valueOf())) / DAY));
}

/** @param {number | null} days @returns {string} such as "3 days ago" */
export function daysWords(days) {
  if (days === null) return "";
  if (days <= 0) return "today";
  if (days === 1) return "yesterday";
  if (days < 14) return `${days} days ago`;
  if (days < 60) return `${Math.round(days / 7)} weeks ago`;
  return days < 700 ? `${Math.round(days / 30.4)} months ago` : `${Math.round(days / 365)} years ago`;
}

/** @param {number} milliseconds */
function midnight(milliseconds) {
  return new Date(milliseconds).setHours(0, 0, 0, 0);
}

/** @param {number | null} seconds @returns {string} such as "about 3 minutes left" */
export function leftWords(seconds) {
  if (seconds === null) return "";
  if (seconds < 50) return "less than a minute left";
  const minutes = Math.round(seconds / 60);
  return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"} left`;
}

/** @param {number} count @param {string} one @param {string} [many] @returns {string} such as "3 threads" */
export function counted(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
