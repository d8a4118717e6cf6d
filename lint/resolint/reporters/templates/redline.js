(() => {
  "use strict";
  const root = document.documentElement;
  const byId = (id) => document.getElementById(id);
  const bar = byId("bar");
  const place = byId("place");
  const rows = [...document.querySelectorAll("[data-change]")];
  const boxes = [...bar.querySelectorAll("[data-filter]")];
  const buttons = [...bar.querySelectorAll("[data-view]")];
  let here = null;

  const visible = (row) => row.offsetParent !== null;
  const classes = boxes
    .map((box) => box.dataset.filter)
    .filter((name) => name !== "unchanged" && !name.startsWith("kind-"));

  /* A change counts unless it is hidden or all that it consists of is switched off. */
  const counts = (row, off) => {
    if (!visible(row)) return false;
    const own = classes.filter((name) => row.classList.contains("c-" + name));
    return (
      row.classList.contains("k-moved") || !own.length || own.some((name) => !off.has(name))
    );
  };
  const current = () => {
    const off = new Set(root.dataset.off.split(" "));
    return rows.filter((row) => counts(row, off));
  };

  const tell = (list) => {
    const at = list.indexOf(here);
    place.textContent =
      at < 0 ? list.length + (list.length === 1 ? " change" : " changes")
        : at + 1 + " of " + list.length;
  };

  const filter = () => {
    const off = boxes.filter((box) => !box.checked).map((box) => box.dataset.filter);
    root.dataset.off = off.join(" ");
    byId("active").textContent = off.length ? " (" + off.length + " off)" : "";
    tell(current());
  };

  const view = (name) => {
    const kept = here && visible(here) ? here.getBoundingClientRect().top : null;
    root.dataset.view = name;
    for (const button of buttons) {
      button.setAttribute("aria-pressed", String(button.dataset.view === name));
    }
    if (kept !== null) {
      scrollBy(0, here.getBoundingClientRect().top - kept);
    }
  };

  const show = (row) => {
    here = row;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: row.offsetHeight > innerHeight / 2 ? "start" : "center" });
    try {
      history.replaceState(null, "", "#" + encodeURIComponent(row.id));
    } catch {
      /* some viewers of local files refuse; the place is shown all the same */
    }
  };

  /* From where the reader is: the row last shown, if still in sight, else the page. */
  const step = (by) => {
    const list = current();
    if (!list.length) return;
    let at = list.indexOf(here);
    const box = here && here.getBoundingClientRect();
    if (at < 0 || box.bottom < 0 || box.top > innerHeight) {
      const top = bar.offsetHeight + 8;
      const below = list.findIndex((row) => row.getBoundingClientRect().top >= top);
      at = by > 0 ? (below < 0 ? -1 : below - 1) : below < 0 ? 0 : below;
    }
    show(list[(at + by + list.length) % list.length]);
    tell(list);
  };

  /* A link to a place that a filter hides switches the filters off. */
  const reveal = (hash) => {
    let id = hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      return;
    }
    const target = id && byId(id);
    const row = target && target.closest(".row");
    if (!row) return;
    if (!visible(row)) {
      for (const box of boxes) box.checked = true;
      filter();
      row.scrollIntoView({ block: "center" });
    }
    here = row;
    tell(current());
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#']");
    if (link) reveal(link.getAttribute("href"));
  });

  const toggle = (name) => {
    const box = boxes.find((each) => each.dataset.filter === name);
    box.checked = !box.checked;
    filter();
  };

  const keys = {
    n: () => step(1),
    j: () => step(1),
    p: () => step(-1),
    k: () => step(-1),
    v: () => view(root.dataset.view === "side" ? "inline" : "side"),
    u: () => toggle("unchanged"),
  };
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const open = bar.querySelector("details[open]");
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  for (const box of boxes) box.addEventListener("change", filter);
  for (const button of buttons) {
    button.addEventListener("click", () => view(button.dataset.view));
  }
  byId("next").addEventListener("click", () => step(1));
  byId("previous").addEventListener("click", () => step(-1));
  addEventListener("hashchange", () => reveal(location.hash));

  /* The window on the map follows the rows that are on the screen. */
  const ticks = new Map();
  for (const link of document.querySelectorAll(".map a")) {
    ticks.set(link.getAttribute("href").slice(1), link.querySelector("rect"));
  }
  const frame = byId("window");
  const seen = new Set();
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) {
      if (entry.isIntersecting) seen.add(entry.target);
      else seen.delete(entry.target);
    }
    const rects = [...seen].map((row) => ticks.get(row.id)).filter(Boolean);
    if (!rects.length) return;
    const top = Math.min(...rects.map((rect) => rect.y.baseVal.value));
    const end = Math.max(
      ...rects.map((rect) => rect.y.baseVal.value + rect.height.baseVal.value)
    );
    frame.setAttribute("y", String(top));
    frame.setAttribute("height", String(end - top));
  });
  for (const row of rows) watch.observe(row);

  bar.hidden = false;
  filter();
  reveal(location.hash);
})();
