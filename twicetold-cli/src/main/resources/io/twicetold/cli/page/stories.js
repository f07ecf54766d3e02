const field = document.getElementById("find");
const found = document.getElementById("found");
const stories = [...document.querySelectorAll(".story")];
const words = stories.map(story => story.textContent.toLowerCase());
document.querySelector(".find").hidden = false;
field.addEventListener("input", () => {
  const wanted = field.value.trim().toLowerCase();
  let shown = 0;
  stories.forEach((story, i) => {
    story.hidden = !words[i].includes(wanted);
    shown += story.hidden ? 0 : 1;
  });
  found.textContent = wanted === "" ? "" : shown + " of " + stories.length + " stories";
});
