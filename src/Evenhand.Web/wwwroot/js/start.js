// The browser knows the time zone; nobody has to type it.
const zone = document.querySelector('[data-zone]');
if (zone && !zone.value) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? '';
