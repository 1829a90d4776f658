import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/report/when.ts
function localTime(iso) {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return "";
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map(two).join("-");
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(":")}`;
}
var two = (n) => String(n).padStart(2, "0");

export {
  localTime
};
