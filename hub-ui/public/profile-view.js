// Runs where the first view of a profile ends, and writes into it whose it is, out of what the document came with. The page
// itself takes over once its modules have come. A file of its own because the content security policy allows no inline script.
(() => {
  const profile = document.getElementById("public-profile");
  const view = document.querySelector(".first-view[data-profile]");
  if (profile === null || view === null) return;
  const write = (selector, text) => {
    view.querySelector(selector).textContent = text;
  };
  try {
    const { user } = JSON.parse(profile.textContent);
    write(".person-card-name bdi", user.display_name);
    write(".person-card-handle", `@${user.handle}`);
    if (user.headline === null) view.querySelector(".person-card-headline").remove();
    else write(".person-card-headline bdi", user.headline);
    if (user.avatar_url === null) return;
    const picture = new Image(128, 128);
    // as src/paths.ts has it
    picture.src = `/api${user.avatar_url}`;
    view.querySelector(".avatar-frame").append(picture);
  } catch {
    // what can't be read is not there: the page asks the API
  }
})();
