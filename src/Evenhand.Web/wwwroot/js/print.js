// The page prints without this file, by the browser's own menu.
const button = document.querySelector('[data-print]');
button.hidden = false;
button.addEventListener('click', () => print());
