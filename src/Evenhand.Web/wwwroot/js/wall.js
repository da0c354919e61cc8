// The wall follows changes by itself; this turns it to the new day, and closes a question that nobody answers.
const minutes = count => count * 60_000;
setInterval(async () => {
  const there = await fetch('/wall', { method: 'HEAD' }).then(answer => answer.ok, () => false);
  if (there) location.replace('/wall');
}, minutes(5));
