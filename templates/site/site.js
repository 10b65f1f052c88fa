// The pages of a site but the comparisons: the theme. Without it every link works.
(() => {
  const root = document.documentElement;
  root.classList.add('js');
  const remembered = (() => {
    try {
      return localStorage.getItem('tongbi-theme');
    } catch {
      return null;
    }
  })();
  if (remembered === 'dark' || remembered === 'light') root.dataset.theme = remembered;
  const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches);
  document.addEventListener('DOMContentLoaded', () => {
    const button = document.getElementById('theme');
    const { dark, light } = document.body.dataset;
    const show = () => {
      button.textContent = isDark() ? light : dark;
    };
    button.hidden = false;
    show();
    button.addEventListener('click', () => {
      root.dataset.theme = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem('tongbi-theme', root.dataset.theme);
      } catch {
        // A browser may refuse storage to a page opened from disk: the choice then lasts as long as the page.
      }
      show();
    });
  });
})();
